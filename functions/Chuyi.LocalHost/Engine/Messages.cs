using System.Text.Json.Serialization;

namespace Chuyi.LocalHost.Engine;

/// <summary>What can come to an instance.</summary>
internal enum MessageKind { Start, Done, Failed, Fired, Event, Terminate, Suspend, Resume, Invalid }

/// <summary>Something that came to an instance. Kept in history once a step took it.</summary>
internal sealed record Message(MessageKind Kind)
{
    /// <summary>The call or timer this answers.</summary>
    public int Id { get; init; }

    /// <summary>The event's name.</summary>
    public string? Name { get; init; }

    /// <summary>JSON of a result or event; the reason of a suspend; the output of a terminate.</summary>
    public string? Data { get; init; }

    public Failure? Failure { get; init; }

    /// <summary>Terminate the children too.</summary>
    public bool Recursive { get; init; }

    /// <summary>The row in the instance's inbox that carried it here.</summary>
    public string? Key { get; init; }

    /// <summary>Whoever sent it and has no answer until a step that holds it is in storage.</summary>
    [JsonIgnore]
    public TaskCompletionSource? Sender { get; init; }

    /// <summary>The generation a result belongs to; results of an earlier one are dropped.</summary>
    [JsonIgnore]
    public int Generation { get; init; }
}
