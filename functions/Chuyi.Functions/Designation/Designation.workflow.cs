using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Designation;

/// <summary>A designation: number, certificate, register (认定).</summary>
public static class DesignationWorkflow
{
    [Function(nameof(DesignationWorkflow))]
    public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string id)
    {
        var designation = new CaseDesk<DesignationState>(context, DesignationRules.Decide, DesignationLetters.For);

        // 认定: the decision of the round, under its document number.
        var act = await designation.Take();

        // 证书与名录: the certificate is made from the facts alone, so making it twice makes the same file.
        var issued = await context.Call(CertificateActivities.Issue, designation.State.Made!);
        await designation.Record(act.At, issued);
        return designation.State.Made!.Number;
    }
}
