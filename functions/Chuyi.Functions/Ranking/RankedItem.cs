using Chuyi.Functions.Applications;

namespace Chuyi.Functions.Ranking;

/// <summary>One line of a ranked list.</summary>
public sealed record RankedItem : IDesignated
{
    public required string Application { get; init; }

    public required string UnitName { get; init; }

    /// <summary>What it applies for; null for the unit itself.</summary>
    public Designee? Designee { get; init; }

    public required string Title { get; init; }

    /// <summary>The aggregate of the sheets, two decimals.</summary>
    public required decimal Score { get; init; }

    /// <summary>The means of the criteria in the round's order, by which equal scores are told apart.</summary>
    public required IReadOnlyList<decimal> TieBreak { get; init; }

    public required int Sheets { get; init; }

    public required int Rank { get; init; }

    /// <summary>Proposed, reserve or neither, by rank against the quota.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Whether it was taken off a list that had been shown, by an upheld objection or a withdrawal.</summary>
    public bool Struck { get; init; }
}
