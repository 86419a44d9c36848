using Chuyi.Cli.Demo.Papers;
using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Files that were chosen together, one of which comes to nothing: the others arrive all the same.</summary>
public class UploadQueueTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task What_is_refused_does_not_hold_up_the_others_and_is_said_in_the_end()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, _) = await context.Watched();
        await Uploading.Draft(service, page);

        await page.SetInputFilesAsync(
            "#upload-file-form",
            [
                Uploading.Pdf("a.pdf", MadePdf.Of("a")),
                Uploading.Pdf("b.pdf", DossierPapers.DisguisedExecutable().Bytes),
                Uploading.Pdf("c.pdf", MadePdf.Of("c")),
            ]
        );
        await page.Locator("#documents [data-document]").Nth(1).WaitForAsync();
        await page.Locator(".upload .status.refusal").WaitForAsync();

        var (listed, said) = (await page.InnerTextAsync("#documents"), await page.InnerTextAsync(".upload .status"));
        Assert.Contains("a.pdf", listed, StringComparison.Ordinal);
        Assert.Contains("c.pdf", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("b.pdf", listed, StringComparison.Ordinal);
        Assert.StartsWith("“b.pdf”", said, StringComparison.Ordinal);
        Assert.Contains("可执行程序", said, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".upload .files li").CountAsync());
        Assert.Equal(0, await page.Locator(".upload .status button").CountAsync());
    }

    [Fact]
    public async Task What_is_cancelled_while_it_is_sent_does_not_hold_up_the_others()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, _) = await context.Watched();
        await Uploading.Draft(service, page);

        await Uploading.Slow(page, 300);
        await page.SetInputFilesAsync(
            "#upload-file-form",
            [
                Uploading.Pdf("a.pdf", MadePdf.OfLength(3 * Megabyte)),
                Uploading.Pdf("b.pdf", MadePdf.Of("b")),
                Uploading.Pdf("c.pdf", MadePdf.Of("c")),
            ]
        );
        await page.Locator(".files progress:not([value='0'])").First.WaitForAsync();
        await page.ClickAsync(".files li button >> nth=0");
        await page.Locator("#documents [data-document]").Nth(1).WaitForAsync();
        await page.Locator(".sending").WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        var listed = await page.InnerTextAsync("#documents");
        Assert.DoesNotContain("a.pdf", listed, StringComparison.Ordinal);
        Assert.Contains("b.pdf", listed, StringComparison.Ordinal);
        Assert.Contains("c.pdf", listed, StringComparison.Ordinal);
        Assert.Equal("已上传：c.pdf", await page.InnerTextAsync(".upload .status"));
    }
}
