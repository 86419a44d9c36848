using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Cases;

/// <summary>Takes up cases that have broken off, and forgets troubles that are over.</summary>
public sealed class CaseSweep(CaseRevival revival, Troubles troubles, TimeProvider clock)
{
    // What is tried again is noted at every try, an hour apart at most.
    private static readonly TimeSpan OverAfter = TimeSpan.FromHours(2);

    [Function(nameof(TakeUpCases))]
    public async Task TakeUpCases(
        [TimerTrigger("0 1/10 * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        await revival.TakeUpAll(client, cancellation);
        foreach (var trouble in await troubles.All(cancellation))
            if (trouble.Kind is TroubleKind.Failed or TroubleKind.Retried && trouble.Latest < clock.GetUtcNow() - OverAfter)
                await troubles.Remove(trouble.Case, trouble.Id);
    }
}
