using System.Text.RegularExpressions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Xunit;

namespace Chuyi.Tests.Rehearsals;

/// <summary>The paths of a round, from the call to the announcement.</summary>
public class RoundRehearsals(AzuriteFixture azurite)
{
    /// <summary>Without hashes and without the experts, whom the lots choose anew in every run.</summary>
    private static string Plain(string transcript) => Regex.Replace(Regex.Replace(transcript, "[0-9a-f]{16}…", "<hash>"), "专家 E[0-9]|expert E[0-9]", "专家");

    [Fact]
    public async Task From_the_call_to_the_certificate()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);

        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        await service.Until(3, 25);
        await call.Review();
        await call.Confirm();
        await service.Until(4, 3);
        await call.Sign();
        await call.Announce();

        Assert.Equal("""
            03-02 09:00:00 RoundOpened: 优秀中职学校申报启动申报，名额 1 个，截止时间为 2026年3月20日 17:00:00（北京时间）。
            03-20 17:00:00 RoundClosed: 申报截止，共收到 3 份申报。
            03-20 17:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            03-20 18:00:00 PoolImported: 导入专家库 5 人，内容哈希 <hash>
            03-20 18:00:00 ExpertsDrawn: 以日志根哈希 <hash> 为种子，随机抽取专家 3 名，候补 2 名，回避 0 项。
            03-25 09:00:00 DutyCompleted: 专家 已签署 3 份评分表。
            03-25 09:00:00 DutyCompleted: 专家 已签署 3 份评分表。
            03-25 09:00:00 DutyCompleted: 专家 已签署 3 份评分表。
            03-25 09:00:00 Ranked: 3 份申报完成汇总排序，拟认定 1 个，递补 1 个。
            03-25 09:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            03-25 09:00:00 ListConfirmed: 拟认定名单按排序结果确认。
            03-25 09:00:00 NoticeScheduled: 第 1 号公示定于2026年3月26日至2026年4月1日。
            03-26 00:00:00 NoticePublished: 拟认定名单公示（第 1 号），2026年3月26日至2026年4月1日。
            04-02 00:00:00 NoticeEnded: 第 1 号公示期满。
            04-02 00:00:10 SignOffStarted: 请 2 个部门对名单（哈希 <hash>）会签。
            04-03 09:00:00 DepartmentSigned: 一个部门完成会签。
            04-03 09:00:00 DepartmentSigned: 一个部门完成会签。
            04-03 09:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            04-03 09:00:00 RoundAnnounced: 以 湘教通〔2026〕88号 公布，认定 1 个。
            04-03 09:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            """, Plain(await service.Transcript(Call.Id)));
        Assert.Equal("1 甲校 95 Proposed\n2 乙校 85 Reserve\n3 丙校 75 NotProposed", await call.Standings());
        Assert.Equal(ApplicationStage.Designated, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Equal(ApplicationStage.NotDesignated, (await service.State<ApplicationState>("A.乙校")).Stage);
        Assert.NotNull((await service.State<DesignationState>("G.CY-2026-secondary-school-1-001")).Certificate);
        Assert.Equal("甲校", (await service.Get<Certificates>().Find("CY-2026-secondary-school-1-001", default))?.UnitName);
    }

    [Fact]
    public async Task A_year_after_the_announcement_passes_in_under_five_seconds_and_changes_nothing()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(4, 3);
        await call.Sign();
        await call.Announce();
        var told = await service.Transcript("G.CY-2026-secondary-school-1-001");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        for (var month = 1; month <= 12; month++)
            await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMonths(1), TestContext.Current.CancellationToken);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.Equal(told, await service.Transcript("G.CY-2026-secondary-school-1-001"));
    }

    [Fact]
    public async Task An_upheld_objection_moves_the_reserve_up_with_a_notice_of_its_own()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 24);

        var objection = await call.Object("one", "A.甲校");
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, "office P.officer", new DecideObjection(true, "经核查，就业数据不实。"));
        await service.Until(4, 2);
        await call.Sign();
        await call.Announce();

        Assert.Contains("""
            03-23 00:00:00 NoticePublished: 拟认定名单公示（第 1 号），2026年3月23日至2026年3月27日。
            03-24 09:00:00 ObjectionNoted: 收到一项异议，所涉项目暂停。
            03-24 09:00:00 ObjectionSettled: 一项异议成立。
            03-24 09:00:00 ItemStruck: 一个项目因异议成立从名单中移除，由递补项目依次递补。
            03-24 09:00:00 NoticeScheduled: 第 2 号公示定于2026年3月25日至2026年3月31日。
            03-25 00:00:00 NoticePublished: 递补项目公示（第 2 号），2026年3月25日至2026年3月31日。
            03-28 00:00:00 NoticeEnded: 第 1 号公示期满。
            04-01 00:00:00 NoticeEnded: 第 2 号公示期满。
            """, Plain(await service.Transcript(Call.Id)), StringComparison.Ordinal);
        Assert.Equal("1 甲校 95 Struck\n2 乙校 85 Proposed\n3 丙校 75 NotProposed", await call.Standings());
        Assert.Equal(ApplicationStage.Struck, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Equal("CY-2026-secondary-school-1-002", (await service.State<ApplicationState>("A.乙校")).Number);
    }

    [Fact]
    public async Task Objections_that_are_dismissed_or_not_confirmed_change_no_list()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 27, 23);

        var dismissed = await call.Object("one", "A.甲校");
        await service.Do(dismissed, "objector", new VerifyContact());
        await call.Object("two", "A.甲校");
        await service.Until(3, 29);
        Assert.Equal(RoundStage.Notice, (await call.Round()).Stage);
        await service.Do(dismissed, "office P.officer", new DecideObjection(false, "经核查，数据一致。"));
        await service.Until(3, 30);

        Assert.Equal(RoundStage.SignOff, (await call.Round()).Stage);
        Assert.Equal("1 甲校 95 Proposed\n2 乙校 85 Reserve\n3 丙校 75 NotProposed", await call.Standings());
        Assert.EndsWith("""
            03-29 23:00:00 ObjectionLapsed: 逾期未确认联系方式，异议失效。
            03-29 23:00:00 LetterSent: 发出信函“异议失效”。
            """, await service.Transcript("O.two"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_is_replaced_and_who_declares_a_conflict_gives_the_item_away()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var before = await call.Round();

        await service.Do(Call.Duty(before.Panel[0]), "expert", new DeclineInvitation("出差"));
        await service.Do(Call.Duty(before.Panel[1]), "expert", new DeclareConflict("A.乙校", "曾任该校顾问"));
        await call.Review();

        var after = await call.Round();
        Assert.Equal(RoundStage.Ranked, after.Stage);
        Assert.DoesNotContain(before.Panel[0], after.Panel);
        Assert.Contains(before.Reserve[0], after.Panel);
        Assert.Contains(before.Reserve[1], after.Panel);
        Assert.All((await service.Get<Functions.Ranking.RankedLists>().Read(after.ListHash!)).Items, i => Assert.Equal(3, i.Sheets));
        Assert.DoesNotContain("A.乙校", (await service.State<DutyState>(Call.Duty(before.Panel[1]))).Items);
    }

    [Fact]
    public async Task A_returned_list_goes_back_to_the_office_and_on_notice_again_when_it_changes()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 30);

        await service.Do(CaseId.SignOff(CaseId.Parse(Call.Id), "finance", 1), "department finance", new ReturnList("请说明乙校的排名依据"));
        await call.Confirm("A.乙校", 1, "甲校主动放弃优先次序，经领导小组审议调整");
        await service.Until(4, 10);
        await call.Sign(list: 2);

        Assert.Contains("""
            03-30 09:00:00 DepartmentReturned: 一个部门退回名单：请说明乙校的排名依据
            03-30 09:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            03-30 09:00:00 ListConfirmed: 拟认定名单经调整后确认，理由：甲校主动放弃优先次序，经领导小组审议调整
            03-30 09:00:00 NoticeScheduled: 第 2 号公示定于2026年3月31日至2026年4月7日。
            """, Plain(await service.Transcript(Call.Id)), StringComparison.Ordinal);
        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);
        Assert.Equal("1 乙校 85 Proposed\n2 甲校 95 Reserve\n3 丙校 75 NotProposed", await call.Standings());
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
        await service.Do(Call.Id, "office P.officer", new ReplaceExpert(silent, "逾期未评审", "overdue"));

        Assert.Equal("""
            03-20 18:00:00 ExpertInvited: 邀请专家 评审 3 份申报。
            03-20 18:00:00 LetterSent: 发出信函“评审邀请：优秀中职学校申报”。
            03-31 18:00:00 ReviewReminded: 提醒专家评审期限将至。
            03-31 18:00:00 LetterSent: 发出信函“评审期限提醒”。
            04-03 18:00:00 ReviewReminded: 评审已逾期，再次提醒专家并告知经办部门。
            04-03 18:00:00 LetterSent: 发出信函“评审已逾期”。
            04-03 18:00:00 LetterSent: 发出信函“专家 评审逾期”。
            04-05 09:00:00 DutyReleased: 经办部门解除评审任务：逾期未评审
            04-05 09:00:00 LetterSent: 发出信函“评审任务解除”。
            """, Plain(await service.Transcript(Call.Duty(silent))));
        Assert.Contains(round.Reserve[0], (await call.Round()).Panel);
    }
}
