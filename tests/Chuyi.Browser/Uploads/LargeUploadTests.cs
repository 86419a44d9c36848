using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <summary>
/// A large file survives a cut network and a reload. On the narrow page it has 500 MB only where everything is tried
/// (<see cref="LargeUpload.IsWhole"/>): what sends it is the same.
/// </summary>
public class LargeUploadTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(1280, 500)]
    [InlineData(390, 80)]
    public async Task After_a_cut_and_a_reload_only_what_was_on_its_way_is_sent_again(int width, int megabytes)
    {
        await using var upload = await LargeUpload.BeginAsync(azurite.NewAccount(), (LargeUpload.IsWhole ? 500 : megabytes) * Megabyte);
        await using var context = await chromium.Open("zh", upload.Service.Address.AbsoluteUri);
        var (page, _) = await context.Watched();
        await page.SetViewportSizeAsync(width, 900);
        await upload.OpenAsync(page);
        await upload.ChooseAsync(page);

        await upload.Storage.Until(upload.Blocks / 4);
        await context.SetOfflineAsync(true);
        await page.Locator(".upload .status", new() { HasText = "连接中断，正在重试" }).WaitForAsync();
        await context.SetOfflineAsync(false);
        await upload.Storage.Until(upload.Blocks / 2);
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.ReloadAsync();
        Assert.True(upload.Storage.Begun < upload.Blocks, "It was sent before the page was loaded anew.");
        await upload.ChooseAsync(page);
        await LargeUpload.ThereAsync(page);

        Assert.Equal(upload.Blocks, upload.Storage.Begun - upload.Storage.Again);
        // One was on its way when the line was cut, one when the page was left.
        Assert.InRange(upload.Storage.Again, 0, 2);
    }
}
