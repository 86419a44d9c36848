using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Applications;

/// <summary>The applications that wait for their formal check, the first to be due first.</summary>
/// <param name="Items">Those that were read.</param>
/// <param name="IsAll">Whether these are all; of more, the first to be due were read.</param>
public sealed record DueChecks(IReadOnlyList<WorkItem> Items, bool IsAll)
{
    /// <summary>So many stand on a page.</summary>
    public const int PageSize = 50;

    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("份", "待审查的申报", "application to check", "applications to check");

    public static DueChecks Of(AskedWork asked) =>
        new(
            [
                .. asked
                    .Items.Where(item => item.Kind == WorkKind.Check)
                    .OrderBy(item => item.Due ?? DateOnly.MaxValue)
                    .ThenBy(item => item.Case.ToString(), StringComparer.Ordinal),
            ],
            asked.IsAll
        );

    /// <summary>Which one it is, from 1; null for none of them.</summary>
    public int? PlaceOf(string application) =>
        Items.ToList().FindIndex(item => item.Case == application) is >= 0 and var index ? index + 1 : null;

    /// <summary>Which one it is of how many, in words; null for none of them.</summary>
    public Sentence? Said(string application) =>
        PlaceOf(application) is not { } place ? null
        : IsAll ? new($"第 {place} 份，共 {Items.Count} 份", $"{place} of {Items.Count}")
        : new($"第 {place} 份，共 {Items.Count} 份以上", $"{place} of {Items.Count} or more");

    /// <summary>The page of the list that it stands on; the first for none of them.</summary>
    public int PageOf(string application) => ((PlaceOf(application) ?? 1) - 1) / PageSize + 1;

    /// <summary>The one after another; after the last, or one that is gone, the first that is left. Null where none is.</summary>
    public CaseId? After(string application)
    {
        var others = Items.Where(item => item.Case != application).ToList();
        return others.Count == 0 ? null
            : PlaceOf(application) is { } place && place <= others.Count ? others[place - 1].Case
            : others[0].Case;
    }
}
