using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Cases;

/// <summary>Takes up cases that have broken off.</summary>
public sealed class CaseSweep(CaseRevival revival)
{
    /// <summary>How often it runs.</summary>
    public const string Minutes = "10";

    [Function(nameof(TakeUpCases))]
    public Task TakeUpCases(
        [TimerTrigger("0 1/" + Minutes + " * * * *", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => revival.TakeUpAll(client, cancellation);
}
