using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>What was seen of the service at one instant.</summary>
public sealed record Observed
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>When this process began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>What is in trouble, as far as it was read.</summary>
    public required KnownTroubles Troubles { get; init; }

    /// <summary>When a letter went out last, of those that sign people in and tell them of accounts; null for none.</summary>
    public required DateTimeOffset? LetterAt { get; init; }

    /// <summary>The events in the public log; null where the files in storage did not answer.</summary>
    public required long? Logged { get; init; }

    /// <summary>Those that wait for it, as many as were counted.</summary>
    public required int Unlogged { get; init; }

    /// <summary>Units that the policy names and that are not in the register of units; null as long as no unit is.</summary>
    public required IReadOnlyList<string>? UnknownNamed { get; init; }

    /// <summary>When each timer last ended well in this process, and whether it has failed since, by its function.</summary>
    public required IReadOnlyDictionary<string, TimerRun> Timers { get; init; }
}
