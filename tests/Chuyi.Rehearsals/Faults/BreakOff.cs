using Azure.Core;
using Azure.Core.Pipeline;

namespace Chuyi.Rehearsals.Faults;

/// <summary>
/// Makes the instances of a service break off at its k-th request to storage: what sent it either ends, and nobody hears of
/// it, or fails.
/// </summary>
/// <param name="point">The request; the one it is sent after is done, the one it is sent before is not.</param>
public sealed class BreakOff(CrashPoint point) : HttpPipelinePolicy
{
    private int count;

    /// <summary>How many requests the service sent.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Ends every instance that runs. Requests are counted from when it is given: the service has started.</summary>
    public Func<Task>? Everything { get; set; }

    /// <summary>Whether it has happened.</summary>
    public bool HasBroken { get; private set; }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Everything is { } everything && Interlocked.Increment(ref count) == point.Request)
        {
            HasBroken = true;
            await everything();
            if (!point.After)
                throw new BrokenOffException();
        }
        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
