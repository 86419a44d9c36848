using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Ranking;

/// <summary>What is left in a round that is to end without a designation, and what those hear of it that are.</summary>
public sealed partial class RankedLists
{
    [Function(nameof(CountApplications))]
    public async Task<int> CountApplications([ActivityTrigger] string round) =>
        await readStore.AllSummaries<ApplicationSummary>(round).CountAsync();

    [Function(nameof(End))]
    public async Task<Outcome<RoundEnded>> End([ActivityTrigger] EndRequest request) =>
        await WhyNotEnd(request.Round, request.ListHash) is { } refusal ? refusal : new RoundEnded(request.Reason);

    /// <summary>
    /// What keeps a round from ending without a designation, or null: something may still be ranked, or is proposed. Asked by
    /// the office's page and again by the round.
    /// </summary>
    public async Task<Refusal?> WhyNotEnd(string round, string? listHash)
    {
        if (listHash is not null)
            return EndingRules.WhyNotEnd(await Read(listHash));
        if (await waiting.WhyNotYet(round) is { } refusal)
            return refusal;
        return EndingRules.WhyNotEnd(await FirstLeft(round, default));
    }

    /// <summary>The same of who only looks.</summary>
    public async Task<bool> IsNothingLeft(string round, string? listHash, CancellationToken cancellation) =>
        listHash is not null
            ? EndingRules.WhyNotEnd(await Read(listHash)) is null
            : await waiting.WhyNotYet(round) is null && await FirstLeft(round, cancellation) is null;

    /// <summary>
    /// An application that keeps a round without a list from ending, or null. One says no: where nothing is left all are
    /// read, and where something is, the page that it stands on.
    /// </summary>
    public async Task<ApplicationSummary?> FirstLeft(string round, CancellationToken cancellation) =>
        await readStore.AllSummaries<ApplicationSummary>(round, cancellation).FirstOrDefaultAsync(EndingRules.IsLeft, cancellation);

    [Function(nameof(TellEnd))]
    public async Task TellEnd([ActivityTrigger] TellEndRequest request, [DurableClient] DurableTaskClient client)
    {
        foreach (var (item, _) in await Told(request.ListHash, request.From))
            await signal.Post(
                client,
                new ReceivedAct(
                    $"{request.Round}-outcome",
                    CaseId.Parse(item.Application),
                    request.Round,
                    request.At,
                    new EndWithoutDesignation(null, request.Reason)
                )
            );
    }
}
