using Chuyi.Functions.Cases;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>What a case does with names and addresses that were proposed to it. Orchestrator code.</summary>
internal static class ProposalSteps
{
    /// <summary>
    /// Takes the next act. What is confirmed is on file before the fact, so that the letters of the fact find it; what came
    /// to nothing is not kept.
    /// </summary>
    public static async Task Take<TState>(TaskOrchestrationContext context, CaseDesk<TState> desk)
        where TState : ICaseState<TState>
    {
        var act = (await desk.NextAct())!;
        var decision = desk.Decide(act);
        if (act.Act is ConfirmProposal confirmed && decision.Refusal is null)
            await context.Call(ProposalActivities.Adopt, confirmed.Proposal);
        await desk.Record(act, decision);
        if (Ended(act.Act, decision) is { } ended)
            await context.Call(ProposalActivities.Forget, ended);
    }

    private static string? Ended(Act act, Decision decision) =>
        (act, decision.Refusal) switch
        {
            (DropProposal dropped, null) => dropped.Proposal,
            (ConfirmProposal confirmed, null) => confirmed.Proposal,
            (ProposeAccount refused, not null) => refused.Proposal.Id,
            (ProposeContact refused, not null) => refused.Proposal.Id,
            _ => null,
        };
}
