using Chuyi.Functions.People;

namespace Chuyi.Functions.Units;

/// <summary>What changed of the register, as far as accounts and drafts are concerned: of most changes nothing.</summary>
public sealed record FollowUnitsRequest
{
    /// <summary>The unit that is another from then on, or has another name; null where none is.</summary>
    public string? From { get; init; }

    /// <summary>The unit that it is: the same, where only its name is another.</summary>
    public string To { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is told to those who acted for a unit that was merged; null where none was.</summary>
    public ToldMerger? Told { get; init; }

    /// <summary>When it was merged.</summary>
    public DateTimeOffset At { get; init; }
}
