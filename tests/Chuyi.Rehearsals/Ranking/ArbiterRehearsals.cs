using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Cli.Demo;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.History.Draws;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Ranking;

/// <summary>Applications whose totals are further apart than the round said when it was opened.</summary>
public class ArbiterRehearsals(AzuriteFixture azurite)
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(1, 1, 3) with { ArbiterSpread = 20 };

    [Fact]
    public async Task Where_totals_are_too_far_apart_one_more_expert_is_asked_and_nothing_ranked_before_their_sheet()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service) { Numbers = Numbers, ScoreOf = Apart("A.乙校") };
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var drawn = await call.Round();
        await call.Review();

        var asked = await call.Round();
        var arbiter = drawn.Reserve[0];
        Assert.Equal((RoundStage.Review, "A.乙校"), (asked.Stage, Assert.Single(asked.Arbitrated)));
        Assert.Equal(new Move("A.乙校", null, arbiter), Assert.Single(asked.Moves));
        Assert.Equal(["A.乙校"], (await service.State<DutyState>(Call.Duty(arbiter))).Items);
        Assert.Contains(
            "1 份申报的总分最高与最低相差超过 20 分，按抽签所定的次序各增加一名专家（共 1 名）",
            await service.Transcript(Call.Id),
            StringComparison.Ordinal
        );
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        Assert.Contains("无须办理", mail.Latest("officer@example.org", "office-turn").Text, StringComparison.Ordinal);
        Assert.Contains("1 份材料", mail.Latest($"{arbiter.ToLowerInvariant()}@example.org", "invitation").Text, StringComparison.Ordinal);

        await call.Review(arbiter);
        Assert.Equal("1 甲校 95 Proposed\n2 丙校 75 Reserve\n3 乙校 71.25 NotProposed", await call.Standings());
        Assert.Equal([3, 3, 4], await Sheets(service, await call.Round()));

        using var office = await service.SignedIn(Role.Office);
        var page = await Page(office, "/applications/A.乙校/review");
        Assert.Equal(arbiter, page.QuerySelector("[data-one-more]")!.Closest("[data-expert]")!.GetAttribute("data-expert"));
        Assert.Null((await Page(office, "/applications/A.甲校/review")).QuerySelector("[data-one-more]"));
        using var anybody = service.Anonymous();
        Assert.Contains(
            "超过 20 分",
            (await Page(anybody, "/rounds/" + Call.Id)).QuerySelector("#arbiter")!.TextContent,
            StringComparison.Ordinal
        );
        var draw = await Page(anybody, "/draws/" + Call.Id);
        Assert.Contains("因分差增加的 1 项评审", draw.QuerySelector("#moves-verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("总分相差过大", draw.QuerySelector("#moves")!.TextContent, StringComparison.Ordinal);
        var report = DrawVerifier.Verify(
            await anybody.GetByteArrayAsync($"/draws/{Call.Id}/draw-and-moves.json", TestContext.Current.CancellationToken)
        );
        Assert.True(report.Holds, report.Moves?.Verdict.En);
    }

    [Fact]
    public async Task Who_is_asked_may_give_it_back_and_where_nobody_is_left_the_office_decides()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service) { Numbers = Numbers with { ReplaceAfterDays = 5 }, ScoreOf = Apart("A.乙校") };
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var drawn = await call.Round();
        await call.Review();

        // The first of the reserve declines, the second does nothing: by the rule of the round nobody is left.
        await service.Do(Call.Duty(drawn.Reserve[0]), "expert", new DeclineInvitation("出差"));
        var second = await call.Round();
        Assert.Equal([null, drawn.Reserve[0]], second.Moves.Select(move => move.From));
        // In time, so that one of the office alone replaces nobody.
        await service.Do(
            Call.Id,
            "office P.officer",
            new ReplaceExpert(new() { Expert = drawn.Reserve[1], Reason = new("另选专家", "another") })
        );
        Assert.NotNull((await call.Round()).Replacement);
        await service.Until(4, 20);
        var lacking = Assert.Single((await call.Round()).Lacking);
        Assert.Equal(("A.乙校", 3), (lacking.Application, lacking.Sheets));
        Assert.Null((await call.Round()).Ranking);

        await service.Do(
            Call.Id,
            "office P.officer",
            new RankWithFewerSheets(new() { Applications = ["A.乙校"], Reason = "库内已无可增加专家" })
        );
        Assert.Equal([3, 3, 3], await Sheets(service, await call.Round()));
    }

    [Fact]
    public async Task One_of_the_panel_is_asked_who_may_review_it_and_has_signed()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service) { Numbers = RoundNumbers.Default(1, 1, 5) with { ArbiterSpread = 20 }, ScoreOf = Apart("A.甲校") };
        await call.Closed("甲校", "乙校", "丙校", "丁校", "戊校");
        await call.Draw();
        await call.Review();

        var asked = await call.Round();
        var arbiter = Assert.Single(asked.Moves).To;
        Assert.DoesNotContain(arbiter, asked.Done);
        var duty = await service.State<DutyState>(Call.Duty(arbiter));
        Assert.Equal(DutyStage.Reviewing, duty.Stage);
        Assert.Equal(asked.Draw!.Due, duty.Due);
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        Assert.Contains(
            "按本批次规则，一份材料增加一名评审专家",
            mail.Latest($"{arbiter.ToLowerInvariant()}@example.org", "item-added").Text,
            StringComparison.Ordinal
        );
        await call.Review(arbiter);
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
    }

    [Fact]
    public async Task What_is_no_further_apart_than_the_round_said_is_ranked_at_once()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service) { Numbers = Numbers with { ArbiterSpread = 45 }, ScoreOf = Apart("A.乙校") };
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review();

        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
        Assert.Empty((await call.Round()).Arbitrated);
    }

    // The first who scores it gives 85, the next 40, whoever follows 80.
    private static Func<string, string, int> Apart(string application)
    {
        var sheets = 0;
        return (_, item) =>
            item != application
                ? Call.UsualScore(item)
                : sheets++ switch
                {
                    0 => 85,
                    1 => 40,
                    _ => 80,
                };
    }

    private static async Task<IEnumerable<int>> Sheets(Service service, RoundState round) =>
        (await service.Get<RankedLists>().Read(round.ListHash!)).Items.Select(item => item.Sheets);

    private static async Task<IHtmlDocument> Page(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
    }
}
