using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.History.Verification;
using Chuyi.Rehearsals.History;
using Xunit;

namespace Chuyi.Rehearsals.Rounds;

/// <summary>A round in which nothing is left to designate, ended by the office in each stage in which it can come to that.</summary>
public class EndedRoundRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office P.officer";

    [Fact]
    public async Task A_round_in_which_nothing_is_accepted_is_ended_and_everybody_can_read_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.End("太早");
        await service.Until(3, 20, 18);
        await call.End("尚在审查");
        await service.Do("A.甲校", Office, new RefuseForm("申报类别不符"));
        await call.ImportPool();
        using var office = await SignedIn(service);
        var page = await office.Open("/office/rounds/" + Call.Id);
        Assert.Contains("可以终止本批次", (await office.Send(page.Form("commit-draw"))).Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await office.Send(page.Form("end").With("reason", "没有受理的申报"))).Status);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);

        foreach (var address in new[] { "/rounds/", "/notices/", "/office/rounds/" })
            Assert.Contains("没有受理的申报", (await office.Open(address + Call.Id)).Text("#ended"), StringComparison.Ordinal);
        Assert.Contains("已终止（未予认定）", (await office.Open("/")).Html, StringComparison.Ordinal);
        Assert.Empty((await office.Open("/office/rounds/" + Call.Id)).All("#ending"));
        await service.Until(3, 21);
        Assert.EndsWith(
            """
            03-20 18:00:00 RoundEnded: 本批次终止，未予认定，理由：没有受理的申报
            03-20 18:00:00 LetterSent: 发出信函“优秀中职学校申报：批次终止”。
            03-20 19:00:10 CasesCommitted: 本批次全部结果已经记录。固定本批次 2 个案卷的历史，根哈希 <hash>，此后删减任何一个案卷或事实均可查出。
            """,
            Call.Plain(await service.Transcript(Call.Id)),
            StringComparison.Ordinal
        );
        var declined = (await service.Transcript(Call.Id))
            .Split('\n')
            .Where(line => line.Contains("（终止批次）", StringComparison.Ordinal));
        Assert.Equal(
            ["申报尚未截止，不能终止批次。", "尚有申报未完成形式审查，不能终止批次。"],
            declined.Select(line => line.Split('：')[^1])
        );
        await IsWhole(service);
    }

    [Fact]
    public async Task Once_all_are_refused_or_withdrawn_the_office_is_asked_to_end_the_round()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.Submit("乙校");
        await service.Do("A.乙校", "applicant P.乙校", new Withdraw(null));
        await service.Until(3, 21, 10);
        using (var before = await SignedIn(service))
            Assert.Empty((await before.Open("/office")).All(".work[data-kind=EndRound]"));
        await service.Do("A.甲校", Office, new RefuseForm("申报类别不符"));
        await service.Until(3, 23, 8);

        using var office = await SignedIn(service);
        var asked = (await office.Open("/office")).First(".work[data-kind=EndRound] a")!;
        Assert.Equal($"/office/rounds/{Call.Id}#ending", asked.GetAttribute("href"));
        var page = await office.Open("/office/rounds/" + Call.Id);
        Assert.True(page.First("#ending")!.HasAttribute("open"));
        Assert.Single((await service.Transcript(Call.Id)).Split('\n'), line => line.Contains("NothingLeft", StringComparison.Ordinal));

        await office.Send(page.Form("end").With("reason", "没有受理的申报"));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(RoundStage.Ended, (await call.Round()).Stage);
        Assert.Empty((await office.Open("/office")).All(".work"));
    }

    [Fact]
    public async Task A_round_that_nobody_applied_to_is_ended()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed();

        await call.End("无单位申报");
        await service.Until(3, 21);
        await IsWhole(service);

        // What is recorded after that it commits to once more.
        await call.End("再次终止");
        await service.Until(3, 22);
        await service.Until(3, 23);
        await IsWhole(service);
    }

    [Fact]
    public async Task When_all_withdraw_during_the_review_the_experts_are_released_and_reminded_no_more()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        var panel = (await call.Round()).Panel;
        await service.Do(Call.Duty(panel[0]), "expert", new AcceptInvitation());
        await service.Do("A.甲校", "applicant P.甲校", new Withdraw(null));
        await call.End("仍有一份");
        Assert.Equal(RoundStage.Review, (await call.Round()).Stage);
        await service.Do("A.乙校", "applicant P.乙校", new Withdraw(null));

        await call.End("申报全部撤回");
        await service.Until(5, 6);

        foreach (var expert in panel)
        {
            var told = await service.Transcript(Call.Duty(expert));
            Assert.EndsWith(
                """
                03-21 09:00:00 DutyReleased: 经办部门解除评审任务：本批次已终止，未予认定。
                03-21 09:00:00 LetterSent: 发出信函“评审任务解除”。
                """,
                told,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("申报全部撤回", told, StringComparison.Ordinal);
        }
        await IsWhole(service);
    }

    [Fact]
    public async Task When_the_last_one_withdraws_after_the_ranking_no_list_is_confirmed()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        await call.Draw();
        await call.Review();
        await call.End("尚有拟认定项目");
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
        await service.Do("A.甲校", "applicant P.甲校", new Withdraw(null));

        await call.Confirm();
        Assert.False((await call.Round()).IsConfirmed);
        Assert.Contains("名单上已没有列入的项目，不能确认或公布", await service.Transcript(Call.Id), StringComparison.Ordinal);
        await call.End("名单上的申报已全部撤回");
        await service.Until(3, 22);

        await IsWhole(service);
    }

    [Fact]
    public async Task When_the_list_is_struck_on_notice_those_beneath_it_are_told_why_the_round_ended()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        var last = await Emptied(service, call);
        await call.End("尚有异议");
        Assert.Equal(RoundStage.Notice, (await call.Round()).Stage);
        await Uphold(service, last);

        await call.End("拟认定项目均因异议成立移出名单");
        await service.Until(4, 20);

        Assert.EndsWith(
            """
            03-25 09:00:00 NotDesignated: 本批次终止，未予认定，理由：拟认定项目均因异议成立移出名单
            03-25 09:00:00 LetterSent: 发出信函“结果通知”。
            """,
            await service.Transcript("A.丙校"),
            StringComparison.Ordinal
        );
        using var anybody = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var notice = await anybody.Open("/notices/" + Call.Id);
        Assert.Contains("随批次终止", notice.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("公示中", notice.Html, StringComparison.Ordinal);
        await IsWhole(service);
    }

    [Fact]
    public async Task While_departments_sign_an_empty_list_their_cases_end_with_the_round()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Uphold(service, await Emptied(service, call));
        await service.Until(4, 2);
        await service.Do(CaseId.SignOff(Call.Id, "education", 1), "department education", new Sign((await call.Round()).ListHash!));

        await call.End("名单上已无拟认定项目");
        await service.Until(5, 6);

        foreach (var department in new[] { "education", "finance" })
            Assert.Contains(
                """
                SignatureSuperseded: 本批次已终止，本次会签随之终止。
                """,
                await service.Transcript(CaseId.SignOff(Call.Id, department, 1)),
                StringComparison.Ordinal
            );
        await IsWhole(service);
    }

    [Fact]
    public async Task A_round_whose_empty_list_was_signed_is_ended_instead_of_announced()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Uphold(service, await Emptied(service, call));
        await service.Until(4, 2);
        await call.Sign();
        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);

        await call.End("名单上已无拟认定项目");
        await call.Announce();
        await service.Until(4, 4);

        Assert.Null((await call.Round()).Announcement);
        await IsWhole(service);
    }

    // A list whose first was struck, and of whose only one of the reserve the objection is open.
    private static async Task<string> Emptied(Service service, Call call)
    {
        await call.Confirmed();
        await service.Until(3, 24);
        await Uphold(service, await call.Object("one", "A.甲校"));
        await service.Until(3, 25);
        return await call.Object("two", "A.乙校");
    }

    private static async Task Uphold(Service service, string objection)
    {
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, Office, new DecideObjection(new() { Upheld = true, Reason = "经核查，就业数据不实。" }));
    }

    private static async Task IsWhole(Service service)
    {
        var round = await service.State<RoundState>(Call.Id);
        Assert.Equal((RoundStage.Ended, true), (round.Stage, round.IsConcluded));
        var report = await service.VerifiedRound();
        Assert.True(report.Verdict == Verdict.Whole, report.Sentence.En + string.Join(' ', report.Details));
    }

    private static async Task<Visitor> SignedIn(Service service)
    {
        var office = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await office.Send((await office.Open("/sign-in")).Form("sign-in").With("email", "office@example.org"));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await office.Send(page.Form("code").With("code", mail.Latest("office@example.org", "sign-in-code").Code));
        return office;
    }
}
