using Microsoft.DurableTask;

namespace Chuyi.LocalHost.Engine;

/// <summary>Tries a failed call again by a policy or a handler; it waits on the durable clock.</summary>
internal static class Retries
{
    public static Task<T> RunAsync<T>(RunContext context, TaskRetryOptions? retry, Func<Task<T>> call) =>
        retry is null ? call() : TryAsync(context, retry, call);

    private static async Task<T> TryAsync<T>(RunContext context, TaskRetryOptions retry, Func<Task<T>> call)
    {
        var first = context.CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failed)
            {
                var elapsed = context.CurrentUtcDateTime - first;
                if (retry.Policy is { } policy)
                {
                    if (!MayRetry(policy, failed, attempt, elapsed)) throw;
                    await context.CreateTimer(Delay(policy, attempt), CancellationToken.None);
                }
                else if (!await retry.Handler!(new(context, attempt, failed.FailureDetails, elapsed, CancellationToken.None))) throw;
            }
        }
    }

    private static bool MayRetry(RetryPolicy policy, TaskFailedException failed, int attempt, TimeSpan elapsed) =>
        attempt < policy.MaxNumberOfAttempts
        && policy.HandleFailure(failed.FailureDetails)
        && (policy.RetryTimeout == Timeout.InfiniteTimeSpan || elapsed < policy.RetryTimeout);

    private static TimeSpan Delay(RetryPolicy policy, int attempt)
    {
        var seconds = policy.FirstRetryInterval.TotalSeconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        return seconds < policy.MaxRetryInterval.TotalSeconds || policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromSeconds(seconds) : policy.MaxRetryInterval;
    }
}
