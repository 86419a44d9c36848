using Chuyi.Functions.Applications;

namespace Chuyi.Functions.Ranking;

/// <summary>One line of a ranked list.</summary>
/// <param name="Score">The aggregate of the sheets, two decimals.</param>
/// <param name="TieBreak">The means of the criteria in the round's order, by which equal scores are told apart.</param>
/// <param name="Standing">Proposed, reserve or neither, by rank against the quota.</param>
/// <param name="Struck">Whether an upheld objection took it off the list.</param>
public sealed record RankedItem(
    string Application,
    string UnitName,
    string Title,
    decimal Score,
    IReadOnlyList<decimal> TieBreak,
    int Sheets,
    int Rank,
    Standing Standing,
    bool Struck = false
);
