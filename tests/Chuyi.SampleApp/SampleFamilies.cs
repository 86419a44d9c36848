using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>Orchestrations with children, failures and retries.</summary>
public static class SampleFamilies
{
    [Function(nameof(ParentOf))]
    public static async Task<string> ParentOf([OrchestrationTrigger] TaskOrchestrationContext context, string child)
    {
        try
        {
            return "child said "
                + await context.CallSubOrchestratorAsync<string>(
                    child,
                    "Wu",
                    new SubOrchestrationOptions(instanceId: context.InstanceId + "-child")
                );
        }
        catch (TaskFailedException failed)
        {
            return $"child failed: {failed.FailureDetails.ErrorType}: {failed.FailureDetails.ErrorMessage}";
        }
    }

    [Function(nameof(Fail))]
    public static Task Fail([OrchestrationTrigger] TaskOrchestrationContext context) => throw new NotSupportedException("not today");

    [Function(nameof(CallBroken))]
    public static Task<string> CallBroken([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>(nameof(SampleActivities.Break), "cup");

    [Function(nameof(CallUnknown))]
    public static async Task<string> CallUnknown([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<string>("Nobody");
        }
        catch (TaskFailedException failed)
        {
            return failed.FailureDetails.ErrorType;
        }
    }

    [Function(nameof(Retry))]
    public static async Task<string> Retry([OrchestrationTrigger] TaskOrchestrationContext context, string key)
    {
        var started = context.CurrentUtcDateTime;
        var policy = new RetryPolicy(4, TimeSpan.FromMinutes(1), 2);
        var tries = await context.CallActivityAsync<int>(nameof(SampleActivities.FailTwice), key, TaskOptions.FromRetryPolicy(policy));
        return $"{tries} tries in {context.CurrentUtcDateTime - started}";
    }

    [Function(nameof(RetryByHandler))]
    public static async Task<string> RetryByHandler([OrchestrationTrigger] TaskOrchestrationContext context, string key)
    {
        var options = TaskOptions.FromRetryHandler(retry =>
            retry.LastAttemptNumber < 2 && retry.LastFailure.IsCausedBy<InvalidOperationException>()
        );
        try
        {
            return (await context.CallActivityAsync<int>(nameof(SampleActivities.FailTwice), key, options)).ToString();
        }
        catch (TaskFailedException)
        {
            return "given up";
        }
    }

    [Function(nameof(TellNeighbour))]
    public static async Task TellNeighbour([OrchestrationTrigger] TaskOrchestrationContext context, string neighbour)
    {
        context.SendEvent(neighbour, "Answer", "Bye!");
        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
    }

    [Function(nameof(AwaitForeign))]
    public static async Task AwaitForeign([OrchestrationTrigger] TaskOrchestrationContext context, string key)
    {
        var never = context.WaitForExternalEvent<string>("Never");
        await Task.WhenAny(never, Deeds.ReleaseOf(key));
        await context.CallActivityAsync<string>(nameof(SampleActivities.Greet), "Li");
    }

    [Function(nameof(AwaitOnlyForeign))]
    public static async Task AwaitOnlyForeign([OrchestrationTrigger] TaskOrchestrationContext context, string key) =>
        await Deeds.ReleaseOf(key);
}
