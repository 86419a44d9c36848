using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.ExpertReview;

/// <summary>How an application was reviewed.</summary>
/// <param name="Application">Its case.</param>
/// <param name="Submission">What was submitted.</param>
/// <param name="Sheets">Its signed sheets.</param>
public sealed record ReviewSheetsModel(string Application, SubmittedApplication Submission, IReadOnlyList<ReviewerSheet> Sheets)
{
    /// <summary>The experts' names by code, for whom they are shown to.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The list as it stands; null for whom the comments alone are.</summary>
    public RankedList? List { get; init; }

    /// <summary>Its line of the list, or null.</summary>
    public RankedItem? Line => List?.Items.FirstOrDefault(item => item.Application == Application);

    /// <summary>Whether the sheets are read with their scores and whose they are.</summary>
    public bool IsWhole => List is not null;

    /// <summary>Whether sheets have no points.</summary>
    public bool IsChecklist => Submission.Numbers.IsChecklist || Sheets.Any(one => one.Sheet.Sheet.IsChecklist);

    /// <summary>How far the highest total is above the lowest; null where there are no two, or no points.</summary>
    public decimal? Spread =>
        Sheets.Count > 1 && !IsChecklist ? Sheets.Max(one => one.Sheet.Total) - Sheets.Min(one => one.Sheet.Total) : null;

    /// <summary>
    /// How far the score is above the first that is not proposed, or below the last that is: null where it stands on neither side
    /// by its score.
    /// </summary>
    public decimal? FromCut =>
        IsChecklist || List is null || Line is not { IsNamed: false } line ? null
        : line.Standing == Standing.Proposed
            ? Others(Standing.Proposed, proposed: false) is { Count: > 0 } below ? line.Score - below.Max()
                : null
        : Others(Standing.Proposed, proposed: true) is { Count: > 0 } above ? line.Score - above.Min()
        : null;

    /// <summary>The comments alone, in an order that tells nobody whose they are.</summary>
    public IReadOnlyList<string> Comments => [.. Sheets.Select(one => one.Sheet.Sheet.Comment).Order(StringComparer.Ordinal)];

    private List<decimal> Others(Standing standing, bool proposed) =>
        [.. List!.Items.Where(item => !item.Struck && !item.IsNamed && (item.Standing == standing) == proposed).Select(item => item.Score)];
}
