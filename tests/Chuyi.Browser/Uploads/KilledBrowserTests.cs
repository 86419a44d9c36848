using System.Diagnostics;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>
/// The browser is killed at twenty moments that nobody chose, and its user chooses the same file again: what had arrived is never sent
/// once more.
/// </summary>
public class KilledBrowserTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const int Kills = 20;

    // As upload.js sends them.
    private const int InFlight = 1;

    [Fact]
    public async Task Killed_at_twenty_random_moments_no_more_than_what_was_on_its_way_is_sent_again()
    {
        var moments = new Random(20);
        // Long enough that the last kill meets it on its way: of about two blocks that are begun before each, one is begun again.
        await using var upload = await LargeUpload.BeginAsync(azurite.NewAccount(), 5L * Kills / 2 * UploadBlocks.Length);
        upload.Storage.Slowness = TimeSpan.FromMilliseconds(50);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var browser = await chromium.LaunchAsync();
            var page = await PageAsync(browser, upload);
            var (begun, again) = (upload.Storage.Begun, upload.Storage.Again);
            // However late a busy machine kills it, no more than these has arrived.
            upload.Storage.Most = begun + moments.Next(1, 3);
            await upload.ChooseAsync(page);
            await upload.Storage.Until(upload.Storage.Most);
            await Task.Delay(moments.Next(60), TestContext.Current.CancellationToken);
            await KillAsync(browser);
            Assert.True(upload.Storage.Begun - upload.Storage.Again < upload.Blocks, $"All was sent before the {kill + 1}th kill.");
            Assert.InRange(upload.Storage.Again - again, 0, InFlight);
        }
        (upload.Storage.Slowness, upload.Storage.Most) = (TimeSpan.Zero, int.MaxValue);
        await using var last = await chromium.LaunchAsync();
        var listed = await PageAsync(last, upload);
        await upload.ChooseAsync(listed);
        await LargeUpload.ThereAsync(listed);

        Assert.Equal(upload.Blocks, upload.Storage.Begun - upload.Storage.Again);
        Assert.InRange(upload.Storage.Again, 0, Kills * InFlight);
    }

    private static async Task<IPage> PageAsync(IBrowser browser, LargeUpload upload)
    {
        var context = await ChromiumFixture.Open(browser, "zh", upload.Service.Address.AbsoluteUri);
        var page = await context.NewPageAsync();
        await upload.OpenAsync(page);
        return page;
    }

    // As the machine would that runs out of memory: nothing of it hears of its end.
    private static async Task KillAsync(IBrowser browser)
    {
        var session = await browser.NewBrowserCDPSessionAsync();
        var said = (await session.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo");
        var id = said.EnumerateArray().Single(one => one.GetProperty("type").GetString() == "browser").GetProperty("id").GetInt32();
        using var process = Process.GetProcessById(id);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}
