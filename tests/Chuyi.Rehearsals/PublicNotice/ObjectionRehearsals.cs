using Chuyi.Functions.Applications;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Rehearsals.PublicNotice;

/// <summary>What objections make of a list that is on notice.</summary>
public class ObjectionRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_upheld_objection_moves_the_reserve_up_with_a_notice_of_its_own()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 24);

        var objection = await call.Object("one", "A.甲校");
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = true, Reason = "经核查，就业数据不实。" }));
        await service.Until(4, 2);
        await call.Sign();
        await call.Announce();

        Assert.Contains(
            """
            03-23 00:00:00 NoticePublished: 名单公示（第 1 号），2026年3月23日至2026年3月27日。
            03-24 09:00:00 ObjectionNoted: 收到一项异议，所涉项目暂停。
            03-24 09:00:00 ObjectionSettled: 一项异议成立。
            03-24 09:00:00 ItemStruck: 一个项目因异议成立从名单中移除，由递补项目依次递补。
            03-24 09:00:00 NoticeScheduled: 第 2 号公示定于2026年3月25日至2026年3月31日。
            03-25 00:00:00 NoticePublished: 递补项目公示（第 2 号），2026年3月25日至2026年3月31日。
            03-28 00:00:00 NoticeEnded: 第 1 号公示期满。
            04-01 00:00:00 NoticeEnded: 第 2 号公示期满。
            """,
            Call.Plain(await service.Transcript(Call.Id)),
            StringComparison.Ordinal
        );
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
        var lapsed = await call.Object("two", "A.甲校");
        await service.Until(3, 29);
        Assert.Equal(RoundStage.Notice, (await call.Round()).Stage);
        await service.Do(dismissed, "office P.officer", new DecideObjection(new() { Upheld = false, Reason = "经核查，数据一致。" }));
        await service.Until(3, 30);

        Assert.Equal(RoundStage.SignOff, (await call.Round()).Stage);
        Assert.Equal("1 甲校 95 Proposed\n2 乙校 85 Reserve\n3 丙校 75 NotProposed", await call.Standings());
        Assert.EndsWith(
            """
            03-29 23:00:00 ObjectionLapsed: 逾期未确认联系方式，异议失效。
            03-29 23:00:00 LetterSent: 发出信函“异议失效”。
            """,
            await service.Transcript(lapsed),
            StringComparison.Ordinal
        );
    }
}
