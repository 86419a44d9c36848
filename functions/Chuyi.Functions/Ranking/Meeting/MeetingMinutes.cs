namespace Chuyi.Functions.Ranking;

/// <summary>The minutes of a panel meeting (会评记录), as the office records them before it confirms the list.</summary>
public sealed record MeetingMinutes
{
    /// <summary>The list that the meeting had before it.</summary>
    public required string ListHash { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The experts who were there, by code.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    /// <summary>What was discussed, and what came of it.</summary>
    public required string Minutes { get; init; }

    /// <summary>What was found of single applications.</summary>
    public required IReadOnlyList<MeetingFinding> Findings { get; init; }
}
