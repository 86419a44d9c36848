using Chuyi.Functions.Applications;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>An auditor from the home page to what is taken away: a search, its table, and the history of a round.</summary>
public class AuditorTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    [Fact]
    public async Task An_auditor_searches_the_history_of_a_round_and_takes_it_away()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.Submit("乙校");
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Auditor);
        var round = $"[data-round='{Call.Id}']";

        await page.GotoAsync("/audit");
        await page.Press(round + " a[href^='/history?']");
        await page.SelectOptionAsync("#type", nameof(Submitted));
        await page.FillAsync("#words", "乙校");
        await page.Press("#search button");
        Assert.Contains("乙校提交申报", await page.Locator("#events tbody tr").InnerTextAsync(), StringComparison.Ordinal);
        var table = await Taken(page, "#csv");
        Assert.Contains("乙校提交申报", table, StringComparison.Ordinal);
        Assert.DoesNotContain("甲校提交申报", table, StringComparison.Ordinal);

        await page.GotoAsync("/audit");
        var history = await Taken(page, round + " a[href^='/history/export']");
        Assert.Equal(2, history.Split('\n').Count(line => line.Contains($"\"{nameof(Submitted)}\"", StringComparison.Ordinal)));
        Assert.Empty(wrong);
    }

    private static async Task<string> Taken(IPage page, string link)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(link));
        return await File.ReadAllTextAsync(await file.PathAsync());
    }
}
