using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Browser;

/// <summary>A bureau from the letter to its recommendation: it reads, uploads its sealed letter and puts its units in order.</summary>
public class RecommenderTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Email = "bureau@example.org";

    private static readonly CaseId Recommendation = CaseId.Recommendation(Call.Id, Call.Bureau);

    [Fact]
    public async Task A_bureau_uploads_its_letter_recommends_one_and_says_why_not_the_other()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service)
        {
            Recommendation = new() { Recommender = RecommenderKind.Bureau, Due = new(2026, 3, 25) },
        };
        await service.Know(Recipient.Unit(Call.Bureau), "推荐人", Email, "13800004321");
        await call.Open();
        await call.Submit("甲校");
        await call.Submit("乙校");
        await service.Until(3, 20, 18);
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();

        await page.Go(service.Letter(Email, "recommendation-request").Link());
        await page.FillAsync("input[name=code]", "4321");
        await page.Press("#code button");
        await page.Press("#candidates tr[data-application='A.甲校'] a");
        Assert.Contains("甲校", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.Upload(LetterUpload.Part.Kind, new Paper("推荐函.pdf", "application/pdf", MadePdf.OfLength(4000)));
        await page.Locator("#letter .tag.done").WaitForAsync();
        await page.Locator("input[name=place]").Nth(0).FillAsync("1");
        await page.Locator("textarea[name=reason]").Nth(1).FillAsync("办学条件未达标");
        await page.Press("#recommend button");
        Assert.Equal(RecommendationStage.Asked, (await service.State<RecommendationState>(Recommendation)).Stage);
        await page.Press("#sure button");
        await service.Clock.SettleAsync();
        await page.ReloadAsync();

        Assert.Equal(nameof(RecommendationStage.Given), await page.GetAttributeAsync("#stage", "data-stage"));
        Assert.Equal(1, (await service.State<ApplicationState>("A.甲校")).Recommendation?.Place);
        Assert.Equal(ApplicationStage.Refused, (await service.State<ApplicationState>("A.乙校")).Stage);
        Assert.Empty(wrong);
    }
}
