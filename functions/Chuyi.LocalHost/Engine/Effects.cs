using Microsoft.DurableTask.Client;

namespace Chuyi.LocalHost.Engine;

/// <summary>What an orchestrator can ask for.</summary>
internal enum EffectKind { Call, Sub, Timer, Cancel, Send, Stop, Status, End, New }

/// <summary>What an orchestrator asked for in a step, in order. Replay must ask for the same.</summary>
internal sealed record Effect(EffectKind Kind)
{
    /// <summary>The number of a call or timer within its generation.</summary>
    public int Id { get; init; }

    /// <summary>The function called or the event sent.</summary>
    public string? Name { get; init; }

    /// <summary>The instance started, signalled or stopped.</summary>
    public string? Instance { get; init; }

    /// <summary>JSON of the input, payload, status or output.</summary>
    public string? Data { get; init; }

    public string? Version { get; init; }

    public Dictionary<string, string>? Tags { get; init; }

    /// <summary>When a timer fires.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How the instance ended.</summary>
    public OrchestrationRuntimeStatus? Status { get; init; }

    public Failure? Failure { get; init; }

    /// <summary>The inbox key under which a send or stop arrives; the same however often it is delivered.</summary>
    public string? Key { get; init; }

    /// <summary>Whether starting over drops the events that nobody took.</summary>
    public bool DropEvents { get; init; }

    /// <summary>What is compared on replay.</summary>
    public string Shape => Kind switch
    {
        EffectKind.Call => $"call of activity '{Name}' (#{Id})",
        EffectKind.Sub => $"call of orchestrator '{Name}' (#{Id})",
        EffectKind.Timer => $"timer (#{Id})",
        EffectKind.Cancel => $"cancellation of timer #{Id}",
        EffectKind.Send => $"event '{Name}' to '{Instance}'",
        EffectKind.Stop => $"termination of '{Instance}'",
        EffectKind.Status => "custom status",
        EffectKind.End => $"end as {Status}",
        _ => "continue as new",
    };
}
