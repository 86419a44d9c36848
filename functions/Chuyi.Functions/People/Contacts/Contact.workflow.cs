using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>The contact by whom a department is reached for its signature: proposed by one person, confirmed by another.</summary>
public static class ContactWorkflow
{
    [Function(nameof(ContactWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<ContactState>(context, ContactRules.Decide, (_, _) => []), desk => ProposalSteps.Handle(context, desk));
}
