namespace Chuyi.Functions.Rounds;

/// <summary>Under what number which list is announced.</summary>
public sealed record AnnouncementTerms
{
    public required string DocumentNumber { get; init; }

    /// <summary>The list that was on the page that confirms the number.</summary>
    public required string ListHash { get; init; }

    /// <summary>Why under a number of another year, where that is asked back (<see cref="AnnouncementRules"/>).</summary>
    public string? Reason { get; init; }

    /// <summary>Why under a number that another round bears, where that is asked back.</summary>
    public string? BorneReason { get; init; }
}
