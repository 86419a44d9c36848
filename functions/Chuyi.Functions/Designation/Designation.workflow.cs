using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Designation;

/// <summary>A designation: number, certificate, register (认定).</summary>
public static class DesignationWorkflow
{
    [Function(nameof(DesignationWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(
            new CaseDesk<DesignationState>(context, DesignationRules.Decide, DesignationLetters.For),
            desk => Handle(context, desk)
        );

    private static async Task<string> Handle(TaskOrchestrationContext context, CaseDesk<DesignationState> designation)
    {
        await designation.Resume();

        // 认定: the decision of the round, under its document number.
        await designation.TakeUntil(state => state.Made is not null);

        // 证书与名录: the certificate is made from the facts alone, so making it twice makes the same file.
        if (designation.State.Certificate is null)
            await designation.Record(designation.State.MadeAt, await context.Call(CertificateActivities.Issue, designation.State.Made!));
        return designation.State.Made!.Number;
    }
}
