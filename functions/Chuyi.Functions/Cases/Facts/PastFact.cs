namespace Chuyi.Functions.Cases;

/// <summary>A fact that was recorded before.</summary>
public sealed record PastFact
{
    /// <summary>Its place in the case.</summary>
    public required int Seq { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The hash of its event.</summary>
    public required string Hash { get; init; }

    /// <summary>What was done.</summary>
    public required Fact Fact { get; init; }

    /// <summary>The id of the act it came of, or null.</summary>
    public string? ActId { get; init; }

    /// <summary>Who did it.</summary>
    public string Actor { get; init; } = "";
}
