using System.Text.Json.Serialization;
using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Engine;

/// <summary>Something that came to an instance: an event of history once a step took it.</summary>
internal sealed record Message(HistoryEvent Event)
{
    /// <summary>The row in the instance's inbox that carried it here.</summary>
    [JsonIgnore]
    public string? Key { get; init; }

    /// <summary>Whoever sent it and has no answer until a step that holds it is in storage.</summary>
    [JsonIgnore]
    public TaskCompletionSource? Sender { get; init; }

    /// <summary>The generation a start, a result or an end belongs to; those of an earlier one are dropped.</summary>
    [JsonIgnore]
    public int Generation { get; init; }

    public HistoryEvent.EventTypeOneofCase Kind => Event.EventTypeCase;

    /// <summary>Whether the host itself ends the instance by it, whatever the code is doing.</summary>
    public bool EndsByHost =>
        Kind is HistoryEvent.EventTypeOneofCase.ExecutionTerminated or HistoryEvent.EventTypeOneofCase.ExecutionCompleted;
}
