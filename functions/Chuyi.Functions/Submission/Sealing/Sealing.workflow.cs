using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Submission;

/// <summary>
/// The sealing of one large document. It is no case and records no fact: it only goes on where a process died, a scanner is away or
/// storage does not answer, whoever still looks.
/// </summary>
public static class SealingWorkflow
{
    [Function(nameof(SealingWorkflow))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, SealRequest request)
    {
        try
        {
            await context.Call(SealingActivities.SealDocument, request);
        }
        catch (TaskFailedException)
        {
            // For as long as it takes, and without a history that has no end.
            context.ContinueAsNew(request);
        }
    }
}
