using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Ranking;
using Chuyi.Rehearsals.Mail;
using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>A case that broke off, of which the office says that it was settled, and which is taken up all the same.</summary>
public sealed class SettledRehearsals(AzuriteFixture azurite) : IAsyncDisposable
{
    private readonly MailServer server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task What_follows_from_its_last_fact_follows_then_too()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), server.Settings);
        var call = new Call(service);
        await call.Confirmed();
        // The letter waits, and with it what comes after the letter.
        server.Busy = "school@example.org";
        await service.Do("A.甲校", "applicant P.甲校", new Withdraw("学校合并", (await call.Round()).NoticeFrom));
        await service.Client.TerminateInstanceAsync("A.甲校", "by mistake", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();
        Assert.Equal(nameof(Withdrawn), (await service.Events.Events("A.甲校"))[^1].Type);

        var revival = service.Get<CaseRevival>();
        var settlement = new Settlement { Trouble = CaseRevival.Trouble, Note = "已电话告知。" };
        await revival.Settle(
            new ReceivedAct(
                "settled",
                CaseId.Parse("A.甲校"),
                "office P.officer",
                service.Clock.GetUtcNow(),
                new SettleTrouble(settlement)
            ),
            [new TroubleSettled(settlement)],
            TestContext.Current.CancellationToken
        );
        await service.Sweep();
        Assert.Equal(nameof(TroubleSettled), (await service.Events.Events("A.甲校"))[^1].Type);
        server.Busy = null;
        var broken = await service.Client.GetInstanceAsync("A.甲校", TestContext.Current.CancellationToken);
        await revival.TakeUp(service.Client, broken!, isAsked: true, TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();

        Assert.Equal(
            [nameof(Withdrawn), nameof(TroubleSettled), nameof(CaseTakenUp), nameof(LetterSent)],
            (await service.Events.Events("A.甲校")).Select(one => one.Type).TakeLast(4)
        );
        Assert.Contains(nameof(ItemWithdrawn), (await service.Events.Events(Call.Id)).Select(one => one.Type));
    }
}
