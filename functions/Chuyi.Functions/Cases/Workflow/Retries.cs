using Microsoft.DurableTask;

namespace Chuyi.Functions.Cases;

/// <summary>What workflows try again, and how often; each named after the failure it forgives.</summary>
public static class Retries
{
    /// <summary>
    /// Storage or mail that does not answer: tried again without end, at most an hour apart. However long it is away, that
    /// ends no case. What is wrong with the data no activity throws: it is a fact.
    /// </summary>
    public static TaskOptions StorageAway { get; } =
        TaskOptions.FromRetryPolicy(new RetryPolicy(int.MaxValue, TimeSpan.FromSeconds(2), 2, TimeSpan.FromHours(1)));
}
