using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Rehearsals.Ranking;

/// <summary>An applicant who withdraws after the ranking is never announced; until the notice the withdrawal counts.</summary>
public class WithdrawalRehearsals(AzuriteFixture azurite)
{
    private const string Best = "A.甲校",
        Second = "A.乙校";

    [Fact]
    public async Task Before_the_list_is_confirmed_the_others_close_up_and_nothing_is_said_of_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        await call.Review();
        var ranked = (await call.Round()).ListHash!;

        await service.Do(Best, "applicant P.甲校", new Withdraw(null));
        await service.Do(Call.Id, "office P.officer", new ConfirmList { ListHash = ranked });
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
        await call.Confirm();
        await service.Until(3, 31);
        await call.Sign();
        await call.Announce();

        Assert.Equal("1 乙校 85 Proposed\n2 丙校 75 Reserve", await call.Standings());
        Assert.Equal(ApplicationStage.Withdrawn, await Stage(service, Best));
        Assert.Equal("CY-2026-secondary-school-1-001", (await service.State<ApplicationState>(Second)).Number);
        Assert.Equal(1, (await call.Round()).Announcement!.Designations);
    }

    [Fact]
    public async Task After_it_the_changed_list_goes_on_notice_with_the_reserve_moved_up()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 22, 23, 59);

        await service.Do(Best, "applicant P.甲校", new Withdraw("学校合并", (await call.Round()).NoticeFrom));
        await service.Until(3, 31);
        await call.Sign();
        await call.Announce();

        Assert.Contains(
            """
            03-21 09:00:00 NoticeScheduled: 第 1 号公示定于2026年3月23日至2026年3月27日。
            03-22 23:59:00 ItemWithdrawn: 一份申报由申报单位撤回，移出名单，由递补项目依次递补。
            03-22 23:59:00 LetterSent: 发出信函“优秀中职学校申报：批次进展”。
            03-23 00:00:00 NoticePublished: 名单公示（第 1 号），2026年3月23日至2026年3月27日。
            03-28 00:00:00 NoticeEnded: 第 1 号公示期满。
            """,
            Call.Plain(await service.Transcript(Call.Id)),
            StringComparison.Ordinal
        );
        Assert.Equal("1 乙校 85 Proposed\n2 丙校 75 Reserve", await call.Standings());
        Assert.Equal(ApplicationStage.Designated, await Stage(service, Second));
        Assert.Equal((await call.Round()).NoticedHash, (await call.Round()).Announcement!.Terms.ListHash);
    }

    [Fact]
    public async Task From_the_notice_on_it_is_refused_also_before_the_round_has_told_the_application()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        var from = (await call.Round()).NoticeFrom!.Value;
        await service.Until(3, 22);

        // Received at midnight, while the application itself still knows nothing of a notice.
        var late = new ReceivedAct("late", CaseId.Parse(Best), "applicant P.甲校", from, new Withdraw(null, from));
        await service.Get<CaseSignal>().Post(service.Client, late);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ApplicationStage.Accepted, await Stage(service, Best));

        await service.Until(3, 24);
        await service.Do(Best, "applicant P.甲校", new Withdraw(null, from));
        Assert.Equal(ApplicationStage.Placed, await Stage(service, Best));
        Assert.Contains("公示开始后不能撤回", await service.Transcript(Best), StringComparison.Ordinal);
        Assert.Equal("1 甲校 95 Proposed\n2 乙校 85 Reserve\n3 丙校 75 NotProposed", await call.Standings());
    }

    [Fact]
    public async Task While_the_office_confirms_the_withdrawal_still_counts()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        await call.Review();
        var (signal, now) = (service.Get<CaseSignal>(), service.Clock.GetUtcNow());

        await signal.Post(
            service.Client,
            new ReceivedAct("confirm", Call.Id, "office P.officer", now, new ConfirmList { ListHash = (await call.Round()).ListHash! })
        );
        await signal.Post(service.Client, new ReceivedAct("withdraw", CaseId.Parse(Best), "applicant P.甲校", now, new Withdraw(null)));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        if (!(await call.Round()).IsConfirmed)
            await call.Confirm();
        await service.Until(3, 31);
        await call.Sign();
        await call.Announce();

        Assert.Equal("1 乙校 85 Proposed\n2 丙校 75 Reserve", await call.Standings());
        Assert.Equal(ApplicationStage.Withdrawn, await Stage(service, Best));
        Assert.Equal(ApplicationStage.Designated, await Stage(service, Second));
    }

    [Fact]
    public async Task One_that_the_round_hears_of_late_strikes_the_item_and_whoever_moves_up_has_a_notice()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 24);

        await service.Do(Call.Id, Best, new NoteWithdrawal(Best));
        await service.Until(4, 2);

        Assert.Contains(
            """
            03-24 09:00:00 ItemWithdrawn: 一份申报由申报单位撤回，移出名单，由递补项目依次递补。
            03-24 09:00:00 LetterSent: 发出信函“优秀中职学校申报：批次进展”。
            03-24 09:00:00 NoticeScheduled: 第 2 号公示定于2026年3月25日至2026年3月31日。
            """,
            Call.Plain(await service.Transcript(Call.Id)),
            StringComparison.Ordinal
        );
        Assert.Equal("1 甲校 95 Struck\n2 乙校 85 Proposed\n3 丙校 75 NotProposed", await call.Standings());
        Assert.Equal(RoundStage.SignOff, (await call.Round()).Stage);
    }

    [Fact]
    public async Task One_that_is_heard_of_while_departments_sign_brings_the_list_back_to_the_office()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 30);
        await service.Do(
            CaseId.SignOff(Call.Id, "education", 1),
            "department education",
            new Functions.SignOff.Sign((await call.Round()).ListHash!)
        );

        await service.Do(Call.Id, Best, new NoteWithdrawal(Best));
        var back = await call.Round();
        await call.Confirm();
        await service.Until(4, 10);
        await call.Sign(list: 2);
        await call.Announce();

        Assert.Equal((RoundStage.Ranked, false), (back.Stage, back.IsConfirmed));
        Assert.Empty(back.Signed);
        Assert.Equal(
            Functions.SignOff.SignOffStage.Superseded,
            (await service.State<Functions.SignOff.SignOffState>(CaseId.SignOff(Call.Id, "finance", 1))).Stage
        );
        Assert.Equal(RoundStage.Announced, (await call.Round()).Stage);
        Assert.Equal(ApplicationStage.Designated, await Stage(service, Second));
    }

    private static async Task<ApplicationStage> Stage(Service service, string application) =>
        (await service.State<ApplicationState>(application)).Stage;
}
