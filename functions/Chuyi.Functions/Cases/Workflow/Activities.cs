using Microsoft.DurableTask;

namespace Chuyi.Functions.Cases;

/// <summary>The one place from which activities are called: what goes in and what comes out is checked by the compiler.</summary>
public static class Activities
{
    public static Task<TOut> Call<TIn, TOut>(this TaskOrchestrationContext context, Activity<TIn, TOut> activity, TIn input) =>
        context.CallActivityAsync<TOut>(activity.Name, input, Retries.StorageAway);

    public static Task Call<TIn>(this TaskOrchestrationContext context, Activity<TIn> activity, TIn input) =>
        context.CallActivityAsync(activity.Name, input, Retries.StorageAway);
}
