using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Xunit;

namespace Chuyi.Rehearsals.PublicNotice;

/// <summary>
/// An objection that was lodged in time and that its round hears of late, because the service died between the two: nothing is
/// signed or announced over its head.
/// </summary>
public sealed class LateObjectionRehearsals(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset InTime = new(2026, 3, 26, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task One_of_which_the_round_hears_while_departments_sign_takes_the_list_back_until_it_is_settled()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(4, 2);
        Assert.Equal(RoundStage.SignOff, (await call.Round()).Stage);

        var first = await Hear(service, "first");
        var round = await call.Round();
        Assert.True(round is { Stage: RoundStage.Ranked, IsConfirmed: false }, await service.Transcript(Call.Id));
        Assert.Equal(
            SignOffStage.Superseded,
            (await service.State<SignOffState>(CaseId.SignOff(CaseId.Parse(Call.Id), "finance", 1))).Stage
        );
        var second = await Hear(service, "second");
        await call.Confirm();
        Assert.NotEqual(RoundStage.SignOff, (await call.Round()).Stage);
        await Settle(service, first);
        await Settle(service, second);
        await service.Until(4, 3);
        await call.Sign(list: 2);
        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);

        var third = await Hear(service, "third");
        await Settle(service, third);
        await call.Confirm();
        await service.Until(4, 6);
        await call.Sign(list: 3);
        await call.Announce();

        Assert.Equal(RoundStage.Announced, (await call.Round()).Stage);
    }

    [Fact]
    public async Task One_that_was_lodged_after_its_notice_is_not_noted()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(4, 2);

        await Hear(service, "late", new(2026, 3, 27, 16, 0, 0, TimeSpan.Zero));

        Assert.Equal(RoundStage.SignOff, (await call.Round()).Stage);
    }

    private static async Task<CaseId> Hear(Service service, string name, DateTimeOffset? at = null)
    {
        var objection = CaseId.Objection(CaseId.Parse(Call.Id), "A.甲校", name);
        await service.Do(Call.Id, objection, new NoteObjection(new() { Objection = objection, Item = "A.甲校" }), at: at ?? InTime);
        return objection;
    }

    private static Task Settle(Service service, CaseId objection) =>
        service.Do(
            Call.Id,
            objection,
            new SettleObjection(
                new()
                {
                    Objection = objection,
                    Item = "A.甲校",
                    Outcome = ObjectionOutcome.Dismissed,
                    Reason = "经核查，数据无误。",
                }
            )
        );
}
