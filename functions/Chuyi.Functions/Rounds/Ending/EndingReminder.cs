using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// Looks for rounds in which nothing is left, which no case knows by itself: an application does not know the others, and the
/// round hears of none that is refused. The round makes it a fact, and that asks the office to end it.
/// </summary>
public sealed class EndingReminder(RoundOpenings rounds, EventStore events, RankedLists lists, CaseSignal signal, TimeProvider clock)
{
    /// <summary>On Mondays and Thursdays, before offices in Beijing open; the time is in UTC.</summary>
    [Function(nameof(LookForEmptyRounds))]
    public async Task LookForEmptyRounds(
        [TimerTrigger("0 25 23 * * 0,3", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        foreach (var round in await rounds.All(cancellation))
            if (round.Stage != RoundStage.Open && !RoundRules.HasEnded(round.Stage) && await MayBeEmpty(round, cancellation))
                await Look(client, round.Call.Round, cancellation);
    }

    // Nothing is read where the list is known to propose somebody; where there is none yet, no more than the first that is left.
    private async Task<bool> MayBeEmpty(RoundEntry round, CancellationToken cancellation) =>
        round.Proposed is { } proposed ? proposed == 0 : await lists.FirstLeft(round.Call.Round, cancellation) is null;

    private async Task Look(DurableTaskClient client, CaseId round, CancellationToken cancellation)
    {
        var state = await events.State<RoundState>(round, cancellation);
        if (RoundWork.Of(state) == WorkKind.EndRound || !await lists.IsNothingLeft(round, state.ListHash, cancellation))
            return;
        // What its rule refuses now, because an objection is open, say, is looked at again the next time.
        var found = new ReceivedAct("nothing-left", round, round, clock.GetUtcNow(), new NoteNothingLeft());
        await signal.Receive(client, found, RoundRules.Decide(state, found));
    }
}
