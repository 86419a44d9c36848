using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>Experts who leave, give an application back, or are late.</summary>
public class ReviewRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task Who_declines_is_replaced_and_who_declares_a_conflict_gives_the_item_away()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var before = await call.Round();

        await service.Do(Call.Duty(before.Panel[0]), "expert", new DeclineInvitation("出差"));
        await service.Do(
            Call.Duty(before.Panel[1]),
            "expert",
            new DeclareConflict(new() { Application = "A.乙校", Reason = "曾任该校顾问" })
        );
        await call.Review();

        var after = await call.Round();
        Assert.Equal(RoundStage.Ranked, after.Stage);
        Assert.DoesNotContain(before.Panel[0], after.Panel);
        Assert.Contains(before.Reserve[0], after.Panel);
        Assert.Contains(before.Reserve[1], after.Panel);
        Assert.All((await service.Get<RankedLists>().Read(after.ListHash!)).Items, i => Assert.Equal(3, i.Sheets));
        Assert.DoesNotContain("A.乙校", (await service.State<DutyState>(Call.Duty(before.Panel[1]))).Items);
    }

    [Fact]
    public async Task Experts_are_reminded_before_and_after_the_due_date_and_the_office_replaces_one()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var round = await call.Round();
        var silent = round.Panel[0];

        await service.Until(4, 5);
        await service.Do(Call.Id, "office P.officer", new ReplaceExpert(new() { Expert = silent, Reason = new("逾期未评审", "overdue") }));

        Assert.Equal(
            """
            03-21 09:00:00 ExpertInvited: 邀请专家 评审 3 份申报。
            03-21 09:00:00 LetterSent: 发出信函“评审邀请：优秀中职学校申报”。
            04-02 00:00:00 ReviewReminded: 提醒专家评审期限将至。
            04-02 00:00:00 LetterSent: 发出信函“评审期限提醒”。
            04-05 00:00:00 ReviewReminded: 评审已逾期，再次提醒专家并告知经办部门。
            04-05 00:00:00 LetterSent: 发出信函“评审已逾期”。
            04-05 00:00:00 LetterSent: 发出信函“专家 评审逾期”。
            04-05 09:00:00 DutyReleased: 经办部门解除评审任务：逾期未评审
            04-05 09:00:00 LetterSent: 发出信函“评审任务解除”。
            """,
            Call.Plain(await service.Transcript(Call.Duty(silent)))
        );
        Assert.Contains(round.Reserve[0], (await call.Round()).Panel);
    }

    [Fact]
    public async Task Who_has_not_signed_days_after_the_last_one_is_replaced_by_the_rule_of_the_round()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { ReplaceAfterDays = 5 } };
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var before = await call.Round();
        foreach (var expert in before.Panel.Skip(1))
            await call.Review(expert);

        await service.Until(4, 9);
        Assert.Equal(before.Panel, (await call.Round()).Panel);
        await service.Until(4, 11);

        var (silent, after) = (before.Panel[0], await call.Round());
        Assert.DoesNotContain(silent, after.Panel);
        Assert.Contains(before.Reserve[0], after.Panel);
        var duty = await service.State<DutyState>(Call.Duty(silent));
        Assert.Equal(DutyStage.Released, duty.Stage);
        Assert.NotNull(DutyRules.WhyLinksEnded(duty));
        Assert.Contains("评审期限届满 5 天仍未签署", await service.Transcript(Call.Id), StringComparison.Ordinal);
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        Assert.Contains("后备专家", mail.Latest("officer@example.org", "expert-late").Text, StringComparison.Ordinal);
        await call.Review(before.Reserve[0]);
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
    }

    [Fact]
    public async Task Signed_sheets_are_thrown_away_by_nobody_and_only_what_came_after_them_moves()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var (panel, reserve) = ((await call.Round()).Panel, (await call.Round()).Reserve);
        // In time: one proposes it, another confirms.
        async Task Replace(string expert)
        {
            var leaving = new ReplaceExpert(new() { Expert = expert, Reason = new("另有安排", "away") });
            foreach (var officer in new[] { "P.officer", "P.officer", "P.second" })
            {
                Assert.Contains(expert, (await call.Round()).Panel);
                await service.Do(Call.Id, "office " + officer, leaving);
            }
        }
        async Task Return(string expert, string item)
        {
            if ((await service.State<DutyState>(Call.Duty(expert))).Stage == DutyStage.Invited)
                await service.Do(Call.Duty(expert), "expert " + expert, new AcceptInvitation());
            await call.Return(expert, item);
        }

        await call.Review(panel[0]);
        await Replace(panel[0]);
        Assert.Contains(panel[0], (await call.Round()).Panel);
        Assert.Contains("该专家已签署全部评分表，不能更换", await service.Transcript(Call.Id), StringComparison.Ordinal);
        await Return(panel[0], "A.甲校");
        Assert.Contains("A.甲校", (await service.State<DutyState>(Call.Duty(panel[0]))).Items);

        // One of the reserve signs what it was given, gets more, and leaves.
        await Return(panel[1], "A.甲校");
        await call.Review(reserve[0]);
        await Return(panel[2], "A.乙校");
        Assert.Equal(["A.甲校", "A.乙校"], (await service.State<DutyState>(Call.Duty(reserve[0]))).Items);
        await Replace(reserve[0]);
        var round = await call.Round();
        Assert.Equal("A.乙校", Assert.Single(round.Moves, move => move.From == reserve[0]).Application);
        Assert.Contains("已签署的 1 份评分表仍然有效", await service.Transcript(Call.Id), StringComparison.Ordinal);

        await call.Review();
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
        Assert.Equal("1 甲校 95 Proposed\n2 乙校 85 Reserve\n3 丙校 75 NotProposed", await call.Standings());
        Assert.DoesNotContain("SheetsLacking", await service.Transcript(Call.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_back_the_last_that_is_not_signed_holds_up_no_round()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        var (panel, reserve) = ((await call.Round()).Panel, (await call.Round()).Reserve);

        // One of the reserve signs what it was given, gets more, and gives that back as well.
        await service.Do(Call.Duty(panel[0]), "expert", new AcceptInvitation());
        await call.Return(panel[0], "A.甲校");
        await call.Review(reserve[0]);
        await service.Do(Call.Duty(panel[1]), "expert", new AcceptInvitation());
        await call.Return(panel[1], "A.乙校");
        await call.Return(reserve[0], "A.乙校");

        Assert.Equal(DutyStage.Signed, (await service.State<DutyState>(Call.Duty(reserve[0]))).Stage);
        Assert.Contains(reserve[0], (await call.Round()).Done);
        await call.Review();
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
    }

    [Fact]
    public async Task Who_is_given_more_while_signing_is_waited_for_before_anything_is_said_to_lack()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        var (panel, reserve) = ((await call.Round()).Panel, (await call.Round()).Reserve);
        foreach (var expert in panel)
            await service.Do(Call.Duty(expert), "expert " + expert, new AcceptInvitation());
        await call.Return(panel[0], "A.甲校");
        await call.Review(panel[0]);
        await call.Review(panel[2]);

        // The round hears of both at once: one of the reserve is given more, and had just signed what it had before.
        await service.Client.SuspendInstanceAsync(Call.Id, cancellation: TestContext.Current.CancellationToken);
        await call.Return(panel[1], "A.乙校");
        await call.Review(panel[1]);
        await call.Review(reserve[0]);
        await service.Client.ResumeInstanceAsync(Call.Id, cancellation: TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["A.甲校", "A.乙校"], (await service.State<DutyState>(Call.Duty(reserve[0]))).Items);
        Assert.Equal((RoundStage.Review, 0), ((await call.Round()).Stage, (await call.Round()).Lacking.Count));
        await call.Review(reserve[0]);
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
        Assert.DoesNotContain("SheetsLacking", await service.Transcript(Call.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_experts_review_the_office_which_replaces_them_reads_no_score()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review((await call.Round()).Panel[0]);
        using var office = await service.SignedIn(Role.Office);
        using var auditor = await service.SignedIn(Role.Auditor);
        string[] exports = ["/history/export", "/history/export?round=" + Call.Id];

        foreach (var export in exports)
        {
            using var refused = await office.GetAsync(export, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("\"SheetScored\"", await Read(auditor, export), StringComparison.Ordinal);
        }
        Assert.Contains("因此不能导出", await Read(office, "/history"), StringComparison.Ordinal);
        Assert.DoesNotContain("/history/export", await Read(office, "/history?round=" + Call.Id), StringComparison.Ordinal);

        await call.Review();
        foreach (var export in exports)
            Assert.Contains("\"SheetScored\"", await Read(office, export), StringComparison.Ordinal);
    }

    private static Task<string> Read(HttpClient reader, string address) =>
        reader.GetStringAsync(address, TestContext.Current.CancellationToken);
}
