using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Units;

/// <summary>The register of units: imported, added to, changed, merged, one after the other. Nothing is ever deleted.</summary>
public static class UnitRegisterWorkflow
{
    [Function(nameof(UnitRegisterWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<UnitRegisterState>(context, UnitRegisterRules.Decide, (_, _) => []), Handle);

    private static async Task<string> Handle(CaseDesk<UnitRegisterState> register)
    {
        await register.Resume();
        await register.TakeUntil(_ => false);
        return "";
    }
}
