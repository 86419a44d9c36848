using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Recommending;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Units;

/// <summary>The register of units: imported, added to, changed, merged, one after the other. Nothing is ever deleted.</summary>
public static class UnitRegisterWorkflow
{
    [Function(nameof(UnitRegisterWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(
            new CaseDesk<UnitRegisterState>(context, UnitRegisterRules.Decide, (_, _) => []),
            register => Handle(context, register)
        );

    private static async Task<string> Handle(TaskOrchestrationContext context, CaseDesk<UnitRegisterState> register)
    {
        await register.Resume();
        while (true)
        {
            // Also for a case that broke off between the fact and this.
            if (register.Latest is { Fact: var fact, At: var at })
                await Follow(context, register, fact, at);
            await register.Take();
        }
    }

    private static async Task Follow(TaskOrchestrationContext context, CaseDesk<UnitRegisterState> register, Fact fact, DateTimeOffset at)
    {
        // What was proposed before is nobody's any more.
        if (fact is UnitContactProposed { Replaces: { } replaced })
            await context.Call(ProposalActivities.Forget, replaced);
        if (fact is UnitContactChanged { Confirms: { } confirmed })
            await context.Call(ProposalActivities.Forget, confirmed);
        if (fact is ProposalDropped { Proposal: var dropped })
            await context.Call(ProposalActivities.Forget, dropped);
        if (fact is not UnitContactChanged { Contact: var contact })
        {
            await context.Call(UnitActivities.Follow, Following(fact) with { At = at });
            return;
        }
        // On file, so that the letters find it; then what the unit has still to recommend goes to whoever is its contact now.
        await context.Call(ProposalActivities.Adopt, contact.Proposal.Id);
        var open = await context.Call(RecommendationLinks.Open, contact.Unit);
        await register.SendActs([
            .. open.Select(recommendation =>
                register.Message(CaseId.Parse(recommendation), $"contact-{contact.Proposal.Id}", new AskNewUnitContact())
            ),
        ]);
        await context.Call(ProposalActivities.Forget, contact.Proposal.Id);
    }

    private static FollowUnitsRequest Following(Fact fact) =>
        fact switch
        {
            UnitsMerged { Merger: var merger } => Of(merger.Gone.Id, merger.Stays) with
            {
                Told = new()
                {
                    Gone = merger.Gone.OfficialName,
                    Stays = merger.Stays.OfficialName,
                    Reason = merger.Reason,
                },
            },
            UnitChanged { Change: var change } when change.After.OfficialName != change.Before.OfficialName => Of(
                change.Before.Id,
                change.After
            ),
            _ => new(),
        };

    private static FollowUnitsRequest Of(string from, Unit to) =>
        new()
        {
            From = from,
            To = to.Id,
            Name = to.OfficialName,
        };
}
