using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The register of experts: who has retired and come back, and who is one, one after the other. Nothing is ever deleted.</summary>
public static class ExpertRegisterWorkflow
{
    [Function(nameof(ExpertRegisterWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<ExpertRegisterState>(context, ExpertRegisterRules.Decide, (_, _) => []), Handle);

    private static async Task<string> Handle(CaseDesk<ExpertRegisterState> register)
    {
        await register.Resume();
        await register.TakeUntil(_ => false);
        return "";
    }
}
