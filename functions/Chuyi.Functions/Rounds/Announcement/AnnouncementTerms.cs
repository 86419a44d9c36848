namespace Chuyi.Functions.Rounds;

/// <summary>Under what number which list is announced.</summary>
public sealed record AnnouncementTerms
{
    public required string DocumentNumber { get; init; }

    /// <summary>The list that was on the page that confirms the number.</summary>
    public required string ListHash { get; init; }

    /// <summary>Why under this number, where that is asked back (<see cref="AnnouncementRules"/>).</summary>
    public string? Reason { get; init; }
}
