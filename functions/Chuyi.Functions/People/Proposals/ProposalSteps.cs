using Chuyi.Functions.Cases;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>What a case does with names and addresses that were proposed to it. Orchestrator code.</summary>
internal static class ProposalSteps
{
    /// <summary>Takes the case up from its facts and handles it for good: a person's account or contact lives for years.</summary>
    /// <param name="follow">What follows from the latest fact; doing it twice is doing it once.</param>
    public static async Task<string> Handle<TState>(
        TaskOrchestrationContext context,
        CaseDesk<TState> desk,
        Func<LatestFact, Task>? follow = null
    )
        where TState : ICaseState<TState>, IProposed
    {
        await desk.Resume();
        if (Ended(desk.Latest) is { } ended)
            await context.Call(ProposalActivities.Forget, ended);
        while (true)
        {
            if (desk.Latest is { } latest && follow is not null)
                await follow(latest);
            await Take(context, desk);
        }
    }

    // What is confirmed is on file before the fact, so that the letters of the fact find it; what came to nothing is not kept.
    private static async Task Take<TState>(TaskOrchestrationContext context, CaseDesk<TState> desk)
        where TState : ICaseState<TState>
    {
        var act = (await desk.NextAct())!;
        var decision = desk.Decide(act);
        if (act.Act is ConfirmProposal confirmed && !decision.IsRefused)
            await context.Call(ProposalActivities.Adopt, confirmed.Proposal);
        await desk.Record(act, decision);
        if (Ended(act.Act, decision) is { } ended)
            await context.Call(ProposalActivities.Forget, ended);
    }

    // The same by the facts, for a case that broke off between a fact and what follows from it.
    private static string? Ended(LatestFact? latest) =>
        latest switch
        {
            { Fact: ProposalDropped dropped } => dropped.Proposal,
            { Fact: ContactChanged changed } => changed.Proposed.Proposal.Id,
            { Fact: AccountOpened { Proposal: { } opened } } => opened,
            { Fact: ActDeclined { Sent: { } sent } } => Json.Read<Act>(sent) switch
            {
                ProposeAccount refused => refused.Proposed.Proposal.Id,
                ProposeContact refused => refused.Proposed.Proposal.Id,
                _ => null,
            },
            _ => null,
        };

    private static string? Ended(Act act, Decision decision) =>
        (act, decision.Refusal) switch
        {
            (DropProposal dropped, null) => dropped.Proposal,
            (ConfirmProposal confirmed, null) => confirmed.Proposal,
            (ProposeAccount refused, not null) => refused.Proposed.Proposal.Id,
            (ProposeContact refused, not null) => refused.Proposed.Proposal.Id,
            _ => null,
        };
}
