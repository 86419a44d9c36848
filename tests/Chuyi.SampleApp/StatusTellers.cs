using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Orchestrations that set a custom status.</summary>
public static class StatusTellers
{
    [Function(nameof(TellThenGather))]
    public static Task<string> TellThenGather([OrchestrationTrigger] TaskOrchestrationContext context, int count)
    {
        context.SetCustomStatus("gathering");
        return Gatherers.Gather(context, count);
    }

    /// <summary>Tells its first generation only.</summary>
    [Function(nameof(TellOnce))]
    public static async Task<string> TellOnce([OrchestrationTrigger] TaskOrchestrationContext context, bool first)
    {
        if (first)
            context.SetCustomStatus(new { stage = "first" });
        var next = await context.WaitForExternalEvent<string>("Next");
        if (first)
            context.ContinueAsNew(false);
        return next;
    }

    [Function(nameof(TellAndTakeBack))]
    public static async Task TellAndTakeBack([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        context.SetCustomStatus("said");
        await context.WaitForExternalEvent<string>("Next");
        context.SetCustomStatus(null);
        await context.WaitForExternalEvent<string>("Next");
        context.SetCustomStatus("done");
    }
}
