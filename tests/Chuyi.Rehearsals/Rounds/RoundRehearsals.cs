using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Xunit;

namespace Chuyi.Rehearsals.Rounds;

/// <summary>A round that nothing disturbs, from the call to the announcement and beyond.</summary>
public class RoundRehearsals(AzuriteFixture azurite)
{
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
        await service.Until(4, 4);

        Assert.Equal(
            """
            03-02 09:00:00 RoundOpened: 优秀中职学校申报启动申报，名额 1 个，截止时间为 2026年3月20日 17:00（北京时间）。
            03-20 17:00:00 RoundClosed: 申报截止，共收到 3 份申报。
            03-20 17:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            03-20 17:00:10 CasesCommitted: 固定本批次 4 个案卷的历史，根哈希 <hash>，此后删减任何一个案卷或事实均可查出。
            03-20 18:00:00 PoolImported: 导入专家库 5 人（内容哈希 <hash>）。
            03-20 18:00:00 DrawCommitted: 抽签依据确定：专家库 5 人（编码库哈希 <hash>），受理申报 3 份（受理清单哈希 <hash>），公开随机数取2026年3月21日公布的“双色球开奖号码”。
            03-20 18:00:00 DrawSealed: 抽签依据已载入日志（共 18 个事件，根哈希 <hash>）；此后变更专家库或受理清单，须重新确定依据后抽签。
            03-21 09:00:00 RandomValuesEntered: 录入公开随机数：7.12.15.22.28.31./9./，任何人可到公布处核对。
            03-21 09:00:00 ExpertsDrawn: 以种子 <hash> 随机抽取专家 3 名，候补 2 名，回避 0 项。
            03-25 09:00:00 DutyCompleted: 专家 已签署 3 份评分表。
            03-25 09:00:00 DutyCompleted: 专家 已签署 3 份评分表。
            03-25 09:00:00 DutyCompleted: 专家 已签署 3 份评分表。
            03-25 09:00:00 Ranked: 3 份申报完成汇总排序，列入名单 1 个，递补 1 个。
            03-25 09:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            03-25 09:00:00 ListConfirmed: 名单按排序结果确认。
            03-25 09:00:00 NoticeScheduled: 第 1 号公示定于2026年3月26日至2026年4月1日。
            03-26 00:00:00 NoticePublished: 名单公示（第 1 号），2026年3月26日至2026年4月1日。
            04-02 00:00:00 NoticeEnded: 第 1 号公示期满。
            04-02 00:00:10 SignOffStarted: 请 2 个部门对名单（哈希 <hash>）会签。
            04-03 09:00:00 DepartmentSigned: 省教育厅完成会签。
            04-03 09:00:00 DepartmentSigned: 省财政厅完成会签。
            04-03 09:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            04-03 09:00:00 RoundAnnounced: 经省教育厅、省财政厅会签，以 湘教通〔2026〕88号 公布，认定 1 个。
            04-03 09:00:00 LetterSent: 发出信函“优秀中职学校申报：批次进展”。
            04-03 10:00:10 CasesCommitted: 本批次全部结果已经记录。固定本批次 10 个案卷的历史，根哈希 <hash>，此后删减任何一个案卷或事实均可查出。
            """,
            Call.Plain(await service.Transcript(Call.Id))
        );
        Assert.Equal("1 甲校 95 Proposed\n2 乙校 85 Reserve\n3 丙校 75 NotProposed", await call.Standings());
        Assert.Equal(ApplicationStage.Designated, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Equal(ApplicationStage.NotDesignated, (await service.State<ApplicationState>("A.乙校")).Stage);
        Assert.NotNull((await service.State<DesignationState>("G.CY-2026-secondary-school-1-001")).Certificate);
        Assert.Equal("甲校", (await service.Get<Certificates>().Find("楚怡中职〔2026〕001号", default))?.UnitName);
    }

    [Fact]
    public async Task A_year_after_the_announcement_costs_few_requests_and_changes_nothing()
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
        await service.Until(4, 4);
        var told = await service.Transcript("G.CY-2026-secondary-school-1-001");
        var before = service.Requests;

        for (var month = 1; month <= 12; month++)
            await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMonths(1), TestContext.Current.CancellationToken);

        // Where the clock stops the timer functions look once; nothing else asks for anything.
        Assert.InRange(service.Requests - before, 1, 12 * 13);
        Assert.Equal(told, await service.Transcript("G.CY-2026-secondary-school-1-001"));
    }
}
