using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>Brings what changed of a running round to whoever acts for a unit that has a draft or an application in it.</summary>
public sealed class RoundNews(RoundOpenings rounds, DraftStore drafts, PeopleStore people, CaseSignal signal)
{
    /// <summary>Doing it twice is doing it once: to each account goes one act for each deadline.</summary>
    [Function(nameof(TellExtension))]
    public Task<string?> TellExtension([ActivityTrigger] TellExtensionRequest request, [DurableClient] DurableTaskClient client)
    {
        rounds.Learn(request.Round, request.Terms.Deadline);
        var told = new ToldDeadline
        {
            Round = request.Round,
            RoundTitle = request.Title,
            From = request.From,
            Deadline = request.Terms.Deadline,
            Reason = request.Terms.Reason,
        };
        return Tell(client, request.Round, $"until-{request.Terms.Deadline.UtcTicks}", request.At, new TellDeadline(told), request.Next);
    }

    /// <summary>Doing it twice is doing it once: to each account goes one act for each correction.</summary>
    [Function(nameof(TellCorrection))]
    public Task<string?> TellCorrection([ActivityTrigger] TellCorrectionRequest request, [DurableClient] DurableTaskClient client)
    {
        var terms = request.Terms;
        rounds.Learn(request.Round, new CorrectedContent(request.Times, terms.Content));
        var told = new ToldCorrection
        {
            Round = request.Round,
            RoundTitle = request.Title,
            Called = terms.Called,
            Before = terms.Before,
            After = terms.After,
            Reason = terms.Reason,
        };
        return Tell(client, request.Round, $"corrected-{request.Times}", request.At, new TellCorrection(told), request.Next);
    }

    // One page of drafts; what begins the next is given back.
    private async Task<string?> Tell(DurableTaskClient client, CaseId round, string key, DateTimeOffset at, Act act, string? from)
    {
        var (units, next) = await drafts.UnitsIn(round, from);
        foreach (var unit in units)
        foreach (var account in await people.OfUnits([unit], default))
            if (!account.IsClosed && !account.IsInvited)
                await signal.Post(client, new ReceivedAct($"{round}-{key}", CaseId.Parse(account.Id), round, at, act));
        return next;
    }
}
