using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>The applications that wait for their formal check, the first to be due first.</summary>
/// <param name="Items">Those that were read, of which there may be more.</param>
public sealed record DueChecks(IReadOnlyList<WorkItem> Items)
{
    public static DueChecks Of(AskedWork asked) =>
        new([
            .. asked
                .Items.Where(item => item.Kind == WorkKind.Check)
                .OrderBy(item => item.Due ?? DateOnly.MaxValue)
                .ThenBy(item => item.Case.ToString(), StringComparer.Ordinal),
        ]);

    /// <summary>Which one it is, from 1; null for none of them.</summary>
    public int? PlaceOf(string application) =>
        Items.ToList().FindIndex(item => item.Case == application) is >= 0 and var index ? index + 1 : null;

    /// <summary>The one after another; after the last, or one that is gone, the first that is left. Null where none is.</summary>
    public CaseId? After(string application)
    {
        var others = Items.Where(item => item.Case != application).ToList();
        return others.Count == 0 ? null
            : PlaceOf(application) is { } place && place <= others.Count ? others[place - 1].Case
            : others[0].Case;
    }
}
