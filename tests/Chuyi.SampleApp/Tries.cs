using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.SampleApp;

/// <summary>A policy in a payload: times in minutes, below zero without end.</summary>
public sealed record TryPolicy(int Attempts, double First, double Coefficient, double? Most, double? Timeout, string? Unforgiven)
{
    public RetryPolicy ToPolicy() =>
        new(Attempts, TimeSpan.FromMinutes(First), Coefficient, Span(Most), Span(Timeout))
        {
            HandleFailure = failure => failure.ErrorType != Unforgiven,
        };

    private static TimeSpan? Span(double? minutes) =>
        minutes < 0 ? System.Threading.Timeout.InfiniteTimeSpan
        : minutes is { } some ? TimeSpan.FromMinutes(some)
        : null;
}

/// <summary>Orchestrations that try again.</summary>
public static class Tries
{
    [Function(nameof(Refuse))]
    public static int Refuse([ActivityTrigger] string key) => throw new InvalidOperationException($"run {Deeds.Do(key)}");

    /// <summary>Tries a call that always fails, and tells how long that took and the last failure.</summary>
    [Function(nameof(TryInVain))]
    public static async Task<string> TryInVain([OrchestrationTrigger] TaskOrchestrationContext context, TryPolicy policy)
    {
        var from = context.CurrentUtcDateTime;
        try
        {
            await context.CallActivityAsync(nameof(Refuse), context.InstanceId, TaskOptions.FromRetryPolicy(policy.ToPolicy()));
            return "done";
        }
        catch (TaskFailedException failed)
        {
            return $"{failed.FailureDetails.ErrorMessage} after {(context.CurrentUtcDateTime - from).TotalMinutes} min";
        }
    }

    /// <summary>Fails in its first two executions.</summary>
    [Function(nameof(FailTwiceAsChild))]
    public static async Task<string> FailTwiceAsChild([OrchestrationTrigger] TaskOrchestrationContext context, string key)
    {
        var run = await context.CallActivityAsync<int>(nameof(Deeds.Do), key);
        return run > 2 ? $"{context.InstanceId} in run {run}" : throw new InvalidOperationException($"run {run}");
    }

    [Function(nameof(TryChild))]
    public static Task<string> TryChild([OrchestrationTrigger] TaskOrchestrationContext context, string key) =>
        context.CallSubOrchestratorAsync<string>(
            nameof(FailTwiceAsChild),
            key,
            TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1)))
        );

    /// <summary>Tries by a handler that itself waits and then breaks.</summary>
    [Function(nameof(TryWithBrokenHandler))]
    public static async Task<string> TryWithBrokenHandler([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var options = TaskOptions.FromRetryHandler(async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(retry.LastAttemptNumber), CancellationToken.None);
            return retry.LastAttemptNumber < 3 ? true : throw new NotSupportedException($"after {retry.TotalRetryTime.TotalMinutes} min");
        });
        try
        {
            return (await context.CallActivityAsync<int>(nameof(Refuse), context.InstanceId, options)).ToString();
        }
        catch (NotSupportedException broken)
        {
            return broken.Message;
        }
    }

    [Function(nameof(Mumble))]
    public static string Mumble([ActivityTrigger] string key) => $"run {Deeds.Do(key)}";

    /// <summary>Tries a call whose result is not what it reads.</summary>
    [Function(nameof(TryUnreadable))]
    public static async Task<string> TryUnreadable([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            var thrice = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1)));
            return $"{await context.CallActivityAsync<int>(nameof(Mumble), context.InstanceId, thrice)}";
        }
        catch (JsonException)
        {
            return "unreadable";
        }
    }

    /// <summary>Tries what nobody has.</summary>
    [Function(nameof(TryUnknown))]
    public static async Task<string> TryUnknown([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var from = context.CurrentUtcDateTime;
        try
        {
            await context.CallActivityAsync("Nobody", null, TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1))));
            return "done";
        }
        catch (TaskFailedException failed)
        {
            return $"{failed.FailureDetails.ErrorType} after {(context.CurrentUtcDateTime - from).TotalMinutes} min";
        }
    }
}
