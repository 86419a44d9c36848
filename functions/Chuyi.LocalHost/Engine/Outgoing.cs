using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Engine;

/// <summary>Something a step asked for of others.</summary>
/// <param name="Asked">The event of history that says so.</param>
/// <param name="Key">The inbox key under which what is sent arrives; the same however often it is delivered.</param>
internal sealed record Outgoing(HistoryEvent Asked, string? Key = null)
{
    /// <summary>The child to be terminated, if this is a termination that goes down to it.</summary>
    public string? Stops { get; init; }
}
