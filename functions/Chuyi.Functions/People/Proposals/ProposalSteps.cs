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
        await Settle(context, Ended(desk.Latest));
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
        if (decision.Facts.Select(OnFile).FirstOrDefault(activity => activity is not null) is { } onFile)
            decision = await context.Call(onFile.Activity, onFile.Proposal) is { } refusal ? refusal : decision;
        await desk.Record(act, decision);
        await Settle(context, Ended(act.Act, decision));
    }

    private static Adoption? OnFile(Fact fact) =>
        fact switch
        {
            ContactChanged changed => new(ProposalActivities.Adopt, changed.Proposed.Proposal.Id),
            AccountOpened { Proposal: { } opened } => new(ProposalActivities.Adopt, opened),
            AccountCorrected corrected => new(ProposalActivities.Adopt, corrected.Change.Proposal.Id),
            AccountClosed closed => new(ProposalActivities.Adopt, closed.Change.Proposal.Id),
            AccountReopened reopened => new(ProposalActivities.Adopt, reopened.Change.Proposal.Id),
            MemberInvited invited => new(ProposalActivities.Invite, invited.Invitation.Proposal.Id),
            _ => null,
        };

    private static async Task Settle(TaskOrchestrationContext context, EndedProposal? ended)
    {
        if (ended is not null)
            await context.Call(ended.IsOfChange ? ProposalActivities.Settle : ProposalActivities.Forget, ended.Id);
    }

    // The same by the facts, for a case that broke off between a fact and what follows from it.
    private static EndedProposal? Ended(LatestFact? latest) =>
        latest switch
        {
            { Fact: ActDeclined { Sent: { } sent } } => Refused(Json.Read<Act>(sent)),
            { Fact: var fact } => Ended(fact),
            _ => null,
        };

    private static EndedProposal? Ended(Act act, Decision decision) =>
        decision.IsRefused ? Refused(act) : decision.Facts.Select(Ended).FirstOrDefault(ended => ended is not null);

    private static EndedProposal? Ended(Fact fact) =>
        fact switch
        {
            ProposalDropped dropped => new(dropped.Proposal, false),
            ContactChanged changed => new(changed.Proposed.Proposal.Id, false),
            AccountOpened { Proposal: { } opened } => new(opened, false),
            AccountCorrected corrected => new(corrected.Change.Proposal.Id, true),
            AccountClosed closed => new(closed.Change.Proposal.Id, true),
            AccountReopened reopened => new(reopened.Change.Proposal.Id, true),
            SecondFactorReset reset => new(reset.Change.Proposal.Id, true),
            _ => null,
        };

    private static EndedProposal? Refused(Act act) =>
        act switch
        {
            ProposeAccount refused => new(refused.Proposed.Proposal.Id, false),
            ProposeContact refused => new(refused.Proposed.Proposal.Id, false),
            ProposeChange refused => new(refused.Change.Proposal.Id, false),
            ProposeReopening refused => new(refused.Change.Proposal.Id, false),
            InviteMember refused => new(refused.Invitation.Proposal.Id, false),
            CloseAccount refused => new(refused.Change.Proposal.Id, false),
            _ => null,
        };

    /// <param name="IsOfChange">Whether it was a change of an account.</param>
    private sealed record EndedProposal(string Id, bool IsOfChange);

    /// <param name="Activity">What puts it on file.</param>
    private sealed record Adoption(Activity<string, Refusal?> Activity, string Proposal);
}
