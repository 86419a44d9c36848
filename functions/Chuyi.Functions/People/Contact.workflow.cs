using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>The contact by whom a department is reached for its signature: proposed by one person, confirmed by another.</summary>
public static class ContactWorkflow
{
    [Function(nameof(ContactWorkflow))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string id)
    {
        var contact = new CaseDesk<ContactState>(context, ContactRules.Decide, (_, _) => []);
        await contact.Resume();
        for (var acts = 0; acts < 25; acts++)
            await ProposalSteps.Take(context, contact);

        // A contact changes for as long as there are rounds: the engine's history starts afresh, the case's own goes on.
        context.ContinueAsNew(id);
    }
}
