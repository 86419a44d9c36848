namespace Chuyi.Functions.Rounds;

/// <summary>A round among others: what it calls for and where it stands.</summary>
public sealed record RoundEntry(RoundCall Call, RoundStage Stage)
{
    /// <summary>The last day of its notices, or null.</summary>
    public DateOnly? NoticeUntil { get; init; }

    /// <summary>How it committed to its cases last, or null.</summary>
    public LastCommitment? Committed { get; init; }
}
