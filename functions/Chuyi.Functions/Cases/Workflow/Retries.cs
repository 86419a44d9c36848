using Microsoft.DurableTask;

namespace Chuyi.Functions.Cases;

/// <summary>What workflows try again, and how often; each named after the failure it forgives.</summary>
public static class Retries
{
    /// <summary>Storage that does not answer: tried again for some two days, at most an hour apart. Nothing is given up.</summary>
    public static TaskOptions StorageAway { get; } =
        TaskOptions.FromRetryPolicy(new RetryPolicy(60, TimeSpan.FromSeconds(2), 2, TimeSpan.FromHours(1)));
}
