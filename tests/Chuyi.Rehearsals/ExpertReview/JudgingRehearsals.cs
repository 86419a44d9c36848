using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>A round that judges one criterion by grades and has a veto item, from its page to its list.</summary>
public sealed class JudgingRehearsals(AzuriteFixture azurite)
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(1, 1, 3) with
    {
        ScoreGrades = ScoreGrade.Default,
        Criteria =
        [
            new("a", new("办学条件", "Conditions"), 60),
            new("b", new("建设方案", "Plan"), 40) { Judged = Judging.Grades },
            new("c", new("安全制度", "Safety"), 0) { Judged = Judging.Veto },
        ],
    };

    [Fact]
    public async Task Grades_and_veto_items_are_chosen_signed_read_and_decide_who_gets_a_place()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var stop = TestContext.Current.CancellationToken;
        var call = new Call(service) { Numbers = Numbers };
        await call.Closed("甲校", "乙校");
        await call.Draw();
        using (var anybody = new Visitor(service.Address, stop))
        {
            var page = await anybody.Open("/rounds/" + Call.Id);
            Assert.Contains("A（100%）、B（80%）、C（65%）、D（50%）", page.Text("[data-number=ScoreGrades]"), StringComparison.Ordinal);
            Assert.Contains("不论总分均不列入名单", page.Text("#veto"), StringComparison.Ordinal);
            Assert.Contains(
                "安全制度 0% 否决项",
                string.Join(' ', page.All("#numbers td").Select(cell => cell.TextContent)),
                StringComparison.Ordinal
            );
        }

        // Two of three find that 甲校, whose points are the best, does not meet the veto item.
        foreach (var (place, expert) in (await call.Round()).Panel.Index())
        {
            using var visitor = new Visitor(service.Address, stop);
            var mail = new Mailbox(service.Mail);
            mail.Collect();
            var link = new Uri(mail.Latest($"e{expert[1..]}@example.org", "invitation").Link).PathAndQuery;
            var entered = await visitor.Send((await visitor.Open(link)).Form("code").With("code", "000" + expert[1..]));
            await visitor.Send(entered.Form("answer").With("answer", "accept"));
            await service.Clock.SettleAsync();
            foreach (var item in new[] { "A.甲校", "A.乙校" })
            {
                var page = await visitor.Open($"/duties/{Call.Duty(expert)}/items/{item}");
                Assert.Equal(["", "100", "80", "65", "50"], Options(page, 1));
                Assert.Equal(["", "100", "0"], Options(page, 2));
                var form = page.Form("sheet").With("comment", "材料完整，建设基础扎实，方案可行。");
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(form.WithRows("score", "90", "90", "100"))).Status);
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(form.WithRows("score", "90", "80", "1"))).Status);
                await visitor.Send(
                    item == "A.甲校" ? form.With("score", "90", "100", place == 0 ? "100" : "0") : form.With("score", "70", "65", "100")
                );
                await service.Clock.SettleAsync();
            }
            var desk = await visitor.Open("/duties/" + Call.Duty(expert));
            Assert.Contains("A（100%）", desk.Text("table:has(#overview)"), StringComparison.Ordinal);
            await service.Do(Call.Duty(expert), "expert " + expert, new SignSheets());
        }

        Assert.Equal("1 甲校 94 NotProposed\n2 乙校 68 Proposed", await call.Standings());
        using var office = await service.SignedIn(Role.Office);
        var round = await office.GetStringAsync("/office/rounds/" + Call.Id + "?page=1", stop);
        Assert.Contains("94.00（否决项不符合：安全制度）", WebUtility.HtmlDecode(round), StringComparison.Ordinal);
        var review = WebUtility.HtmlDecode(await office.GetStringAsync("/applications/A.甲校/review", stop));
        Assert.Contains("否决项不符合：安全制度", review, StringComparison.Ordinal);
        Assert.Contains("A（100%）", review, StringComparison.Ordinal);
        using var auditor = await service.SignedIn(Role.Auditor);
        var history = WebUtility.HtmlDecode(await auditor.GetStringAsync($"/history?round={Call.Id}&type=SheetScored", stop));
        Assert.Contains("C（65%）", history, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Options(WebPage page, int row) =>
        page.All("#sheet [name=score]")[row].QuerySelectorAll("option").Select(option => option.GetAttribute("value"));
}
