namespace Chuyi.Functions.Cases;

/// <summary>
/// What somebody is told before an act that cannot be taken back: what will happen, and to how many. They send it once more,
/// or go back.
/// </summary>
public sealed record Interruption
{
    /// <summary>The question.</summary>
    public required Sentence Title { get; init; }

    /// <summary>What will happen, one sentence each.</summary>
    public required IReadOnlyList<Sentence> Effects { get; init; }

    /// <summary>What the button says with which the act is sent.</summary>
    public required Sentence Button { get; init; }
}
