using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;
using Applicant = Chuyi.Rehearsals.Submission.Applicant;

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

        await page.Go("/audit");
        await page.Press(round + " a[href^='/history?']");
        await page.SelectOptionAsync("#type", nameof(Submitted));
        await page.FillAsync("#words", "乙校");
        await page.Press("#search button");
        Assert.Contains("乙校提交申报", await page.Locator("#events tbody tr").InnerTextAsync(), StringComparison.Ordinal);
        var table = await Taken(page, "#csv");
        Assert.Contains("乙校提交申报", table, StringComparison.Ordinal);
        Assert.DoesNotContain("甲校提交申报", table, StringComparison.Ordinal);

        await page.Go("/audit");
        var history = await Taken(page, round + " a[href^='/history/export']");
        Assert.Equal(2, history.Split('\n').Count(line => line.Contains($"\"{nameof(Submitted)}\"", StringComparison.Ordinal)));
        Assert.Empty(wrong);
    }

    /// <summary>“Who read dossier X, and when?” and “What did clerk Y do in March?”: each in one search.</summary>
    [Fact]
    public async Task An_auditor_finds_who_read_a_dossier_and_what_a_clerk_did_in_a_month()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        var applicant = new Applicant(service, "湘江职业中专学校");
        await applicant.SignIn();
        await applicant.Begin();
        foreach (var part in DossierPart.Default)
            await applicant.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        await applicant.Submit();
        await call.Submit("乙校");
        await service.Clock.SettleAsync();
        await using (var clerks = await chromium.Open("zh", service.Address.AbsoluteUri))
        {
            var (clerk, _) = await clerks.Watched();
            await service.Sit(clerk, Seat.Officer);
            await clerk.Go("/applications/" + applicant.Application);
            var place = await clerk.Locator("#documents a").First.GetAttributeAsync("href");
            Assert.True((await clerk.Context.APIRequest.GetAsync(new Uri(service.Address, place).AbsoluteUri)).Ok);
            await clerk.CheckAsync("#check input[value=accept]");
            await clerk.Press("#check button.primary");
            await service.Clock.SettleAsync();
        }
        await service.Until(4, 2);
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Auditor);
        const string Clerk = "某人";

        await page.Go("/audit");
        await page.Press("main a[href='/history']");
        await page.FillAsync("#actor", Clerk);
        await page.FillAsync("#from", "2026-03-01");
        await page.FillAsync("#to", "2026-03-31");
        await page.Press("#search button");
        var done = await page.Locator("#events tbody tr").AllInnerTextsAsync();
        Assert.All(done, row => Assert.Contains(Clerk, row, StringComparison.Ordinal));
        Assert.Contains(
            done,
            row => row.Contains("受理", StringComparison.Ordinal) && row.Contains(applicant.Application, StringComparison.Ordinal)
        );

        await page.Press("main a[href='/history/looks']");
        await page.FillAsync("#case", applicant.Application);
        await page.Press("#search button");
        var looks = await page.Locator("#looks tbody tr").AllInnerTextsAsync();
        Assert.Contains(looks, row => row.Contains(Clerk, StringComparison.Ordinal) && row.Contains(".pdf", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    private static async Task<string> Taken(IPage page, string link)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(link));
        return await File.ReadAllTextAsync(await file.PathAsync());
    }
}
