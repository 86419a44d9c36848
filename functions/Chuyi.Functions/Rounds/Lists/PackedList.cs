using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>The applications of a round as they stood at some time, packed into one file.</summary>
/// <param name="Through">Up to which change, by the time at which it was written; all that came before it are in.</param>
/// <param name="Rows">The applications.</param>
public sealed record PackedList(DateTimeOffset Through, IReadOnlyList<PackedRow> Rows)
{
    /// <summary>So many changes are read again and again before they are packed.</summary>
    public const int MostChanges = 256;

    /// <summary>A change may be written this long after its own time: those are read once more.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>What storage takes may be seen this long after the time that storage gives it: that is read once more too.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    /// <summary>When storage was asked for what is in, by its own clock; null in a copy that does not say.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>A list of which nothing is packed yet.</summary>
    public static PackedList Of(DateTimeOffset at, SummaryChanges all) => new PackedList(at, []).With(all);

    /// <summary>From when on changes are read, by the clocks of those who write them.</summary>
    public DateTimeOffset Since => Through - Late;

    /// <summary>
    /// From when on they are read by storage's clock. Without that all changes before the last one would be read again each
    /// time, and when a round is ranked or announced there are as many in a minute as applications.
    /// </summary>
    public DateTimeOffset? StoredSince => AsOf - Settling;

    /// <summary>Before when all changes are in, by the clocks of those who wrote them: they are read no more.</summary>
    public DateTimeOffset Until => (StoredSince ?? Through) - Late;

    /// <summary>The list with what changed; of each application what its latest event left counts.</summary>
    public PackedList With(SummaryChanges changes)
    {
        var list = this with { AsOf = changes.AsOf ?? AsOf };
        if (changes.All.Count == 0)
            return list;
        var rows = Rows.ToDictionary(row => row.Application.Case, StringComparer.Ordinal);
        foreach (var (_, seq, summary) in changes.All)
            if (summary is ApplicationSummary application && !(rows.TryGetValue(application.Case, out var known) && known.Seq > seq))
                rows[application.Case] = new(seq, application);
        var through = changes.All.Max(change => change.At);
        return list with { Through = through > Through ? through : Through, Rows = [.. rows.Values] };
    }

    /// <summary>Whether something of what changed is not in it: a copy that has all is not written anew.</summary>
    public bool Lacks(SummaryChanges changes)
    {
        var known = Rows.ToDictionary(row => row.Application.Case, row => row.Seq, StringComparer.Ordinal);
        return changes.All.Any(change =>
            change.Summary is ApplicationSummary application && !(known.TryGetValue(application.Case, out var seq) && seq >= change.Seq)
        );
    }

    /// <summary>Whether a copy of this list would spare its readers what is read of changes since the copy that they have.</summary>
    public bool IsWorthPacking(PackedList copy, int changes) => changes > MostChanges && !(AsOf - copy.AsOf < Settling);
}
