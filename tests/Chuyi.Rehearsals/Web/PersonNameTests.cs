using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>People are told by name and by what they are; the id by which the history names them stands behind it.</summary>
public sealed class PersonNameTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Whoever_acted_is_told_by_name_where_they_are_of_the_staff_and_else_by_what_they_are()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        await call.Review();
        using var auditor = await service.SignedIn(Role.Auditor);

        var persons = (await Open(auditor, "/history?round=" + Call.Id))
            .QuerySelectorAll("#events .person")
            .ToLookup(
                person => person.QuerySelector("code")!.TextContent,
                person =>
                    string.Join(' ', person.QuerySelector("summary")!.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            );
        Assert.Equal("经办人 · 经办", persons["office P.officer"].First());
        Assert.Equal("甲校 · 申报单位", persons["applicant P.甲校"].First());
        var expert = (await call.Round()).Panel[0];
        var number = expert[1..];
        Assert.Equal($"专家{number} · 大学{number}，评审专家 {expert}", persons["expert " + expert].First());
        Assert.Equal("系统", persons[Call.Id].First());
    }

    [Fact]
    public async Task What_is_looked_over_before_it_is_sent_leads_to_where_it_is_changed()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        var draft = new Draft
        {
            Id = CaseId.Parse("A.kit"),
            Round = Call.Id,
            Unit = "U.甲校",
            UnitName = "甲校",
            Account = "P.甲校",
            Title = "",
            Recommender = "某市教育局",
            Documents = [],
            StartedAt = Service.Start,
            IsSubmitted = false,
        };
        await service.Ask(() => service.Get<DraftStore>().Start(draft, places: 1, default));
        using var unit = await service.SignedIn(Role.Applicant, "U.甲校");

        var page = await Open(unit, "/drafts/A.kit/check");
        Assert.Equal(
            ["/drafts/A.kit#save-title", "/drafts/A.kit#save-recommender"],
            page.QuerySelectorAll("#shown a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("未填写", page.QuerySelector("#shown .due")!.TextContent);
        Assert.Equal("0", page.QuerySelector("progress")!.GetAttribute("value"));
    }

    private static async Task<IHtmlDocument> Open(HttpClient browser, string path) =>
        new HtmlParser().ParseDocument(await browser.GetStringAsync(path, TestContext.Current.CancellationToken));
}
