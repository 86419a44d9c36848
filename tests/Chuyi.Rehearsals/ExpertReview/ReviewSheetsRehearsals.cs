using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>Who reads how an application was reviewed, and when: office and auditors all of it, its unit the comments.</summary>
public sealed class ReviewSheetsRehearsals(AzuriteFixture azurite)
{
    private const string Page = "/applications/A.乙校/review";

    [Fact]
    public async Task The_office_sees_the_sheets_that_count_and_the_applicant_the_comments_once_it_is_decided()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var drawn = await call.Round();
        await service.Do(
            Call.Duty(drawn.Panel[1]),
            "expert",
            new DeclareConflict(new() { Application = "A.乙校", Reason = "曾任该校顾问" })
        );
        using var office = await service.SignedIn(Role.Office);
        using var auditor = await service.SignedIn(Role.Auditor);
        using var school = await service.SignedIn(Role.Applicant, "U.乙校");
        Assert.Equal(HttpStatusCode.Conflict, (await Get(office)).Status);

        await call.Review();
        var (status, page) = await Get(office);
        Assert.Equal(HttpStatusCode.OK, status);
        var experts = page.QuerySelectorAll("[data-expert]").Select(one => one.GetAttribute("data-expert")!).ToList();
        Assert.Equal(3, experts.Count);
        Assert.DoesNotContain(drawn.Panel[1], experts);
        Assert.All(experts, expert => Assert.Contains($"专家{expert[1..]}", page.Body!.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("#spread"));
        Assert.NotNull(page.QuerySelector("#from-cut"));
        var read = (await Get(auditor)).Page;
        Assert.Equal(3, read.QuerySelectorAll("[data-expert]").Length);
        Assert.All(experts, expert => Assert.Contains($"专家{expert[1..]}", read.Body!.TextContent, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await Get(school)).Status);

        await call.Confirm();
        await service.Until(4, 2);
        await call.Sign();
        await call.Announce();
        using var later = await service.SignedIn(Role.Applicant, "U.乙校");
        (status, var comments) = await Get(later);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(3, comments.QuerySelectorAll("#comments li").Length);
        Assert.All(
            experts.Concat(["专家1", "给主办单位的备注", "加权总分"]),
            hidden => Assert.DoesNotContain(hidden, comments.QuerySelector("main")!.TextContent, StringComparison.Ordinal)
        );
        using var stranger = await service.SignedIn(Role.Applicant, "U.甲校");
        Assert.Equal(HttpStatusCode.NotFound, (await Get(stranger)).Status);
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> Get(HttpClient browser)
    {
        using var answer = await browser.GetAsync(Page, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken));
    }
}
