using Chuyi.Functions.Cases;
using Chuyi.Functions.SignOff;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.People;

/// <summary>The contact by whom a department is reached for its signature: proposed by one person, confirmed by another.</summary>
public static class ContactWorkflow
{
    [Function(nameof(ContactWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(
            new CaseDesk<ContactState>(context, ContactRules.Decide, (_, _) => []),
            desk => ProposalSteps.Handle(context, desk, latest => Follow(context, desk, latest))
        );

    // Whoever takes the place of another gets what the department has still to sign.
    private static Task Follow(TaskOrchestrationContext context, CaseDesk<ContactState> desk, LatestFact latest) =>
        latest is { Fact: ContactChanged, ActId: { } act }
            ? context.Call(SignatureLinks.Send, new NewContact(desk.Case, act, desk.Case.Name, desk.Now))
            : Task.CompletedTask;
}
