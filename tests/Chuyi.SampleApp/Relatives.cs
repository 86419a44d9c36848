using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Whom a parent calls and how.</summary>
public sealed record Errand(string Child, string? Id, string Input);

/// <summary>Parents, and children that tell of themselves.</summary>
public static class Relatives
{
    /// <summary>Calls a child and tells its answer, or the type of its failure.</summary>
    [Function(nameof(Send))]
    public static async Task<string> Send([OrchestrationTrigger] TaskOrchestrationContext context, Errand errand)
    {
        try
        {
            return await context.CallSubOrchestratorAsync<string>(
                errand.Child,
                errand.Input,
                new SubOrchestrationOptions(instanceId: errand.Id)
            );
        }
        catch (TaskFailedException failed)
        {
            return $"failed: {failed.FailureDetails.ErrorType}";
        }
    }

    /// <summary>Tells its parent, its own id, version and input, in its second generation.</summary>
    [Function(nameof(Introduce))]
    public static async Task<string> Introduce([OrchestrationTrigger] TaskOrchestrationContext context, string input)
    {
        var go = await context.WaitForExternalEvent<string>("Go");
        if (go == "over")
            context.ContinueAsNew(input);
        return $"{context.InstanceId} of {context.Parent?.Name.Name} {context.Parent?.InstanceId}: {input} version '{context.Version}'";
    }

    /// <summary>Starts a child that nobody waits for.</summary>
    [Function(nameof(Detach))]
    public static Task<string> Detach([OrchestrationTrigger] TaskOrchestrationContext context, string child)
    {
        _ = context.CallSubOrchestratorAsync<string>(nameof(Gatherers.Gather), 1, new SubOrchestrationOptions(instanceId: child));
        return Task.FromResult("detached");
    }

    /// <summary>Calls a child with a version and a tag of its own.</summary>
    [Function(nameof(Label))]
    public static Task<string> Label([OrchestrationTrigger] TaskOrchestrationContext context, string child) =>
        context.CallSubOrchestratorAsync<string>(
            nameof(Introduce),
            "x",
            new SubOrchestrationOptions(
                new TaskOptions(tags: new Dictionary<string, string> { ["own"] = "child", ["both"] = "child" }) { Version = "7" },
                child
            )
        );

    /// <summary>Tells its version in each generation until there is none left.</summary>
    [Function(nameof(Upgrade))]
    public static Task<string> Upgrade([OrchestrationTrigger] TaskOrchestrationContext context, string[] versions)
    {
        if (versions.Length > 0)
            context.ContinueAsNew(new ContinueAsNewOptions { NewInput = versions[1..], NewVersion = versions[0] });
        return Task.FromResult(context.Version);
    }
}
