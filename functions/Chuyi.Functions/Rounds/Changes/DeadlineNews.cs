using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>Brings a later deadline to whoever acts for a unit that has a draft or an application in the round.</summary>
public sealed class DeadlineNews(RoundOpenings rounds, DraftStore drafts, PeopleStore people, CaseSignal signal)
{
    /// <summary>Doing it twice is doing it once: to each account goes one act for each deadline.</summary>
    [Function(nameof(TellExtension))]
    public async Task<string?> TellExtension([ActivityTrigger] TellExtensionRequest request, [DurableClient] DurableTaskClient client)
    {
        rounds.Learn(request.Round, request.Terms.Deadline);
        var (units, next) = await drafts.UnitsIn(request.Round, request.Next);
        foreach (var unit in units)
        foreach (var account in await people.OfUnits([unit], default))
            if (!account.IsClosed && !account.IsInvited)
                await signal.Post(
                    client,
                    new ReceivedAct(
                        $"{request.Round}-until-{request.Terms.Deadline.UtcTicks}",
                        CaseId.Parse(account.Id),
                        request.Round,
                        request.At,
                        new TellDeadline(
                            new()
                            {
                                Round = request.Round,
                                RoundTitle = request.Title,
                                From = request.From,
                                Deadline = request.Terms.Deadline,
                                Reason = request.Terms.Reason,
                            }
                        )
                    )
                );
        return next;
    }
}
