using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>The applications of a round as they stood at some time, packed into one file.</summary>
/// <param name="Through">Up to which change, by the time at which it was written; all that came before it are in.</param>
/// <param name="Rows">The applications.</param>
public sealed record PackedList(DateTimeOffset Through, IReadOnlyList<PackedRow> Rows)
{
    /// <summary>A change may be written this long after its own time: those are read once more.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>A list of which nothing is packed yet.</summary>
    public static PackedList Of(DateTimeOffset at, IReadOnlyList<SummaryChange> all) => new PackedList(at, []).With(all);

    /// <summary>From when on changes are read.</summary>
    public DateTimeOffset Since => Through - Late;

    /// <summary>The list with what changed; of each application what its latest event left counts.</summary>
    public PackedList With(IReadOnlyList<SummaryChange> changes)
    {
        if (changes.Count == 0)
            return this;
        var rows = Rows.ToDictionary(row => row.Application.Case, StringComparer.Ordinal);
        foreach (var (_, seq, summary) in changes)
            if (summary is ApplicationSummary application && !(rows.TryGetValue(application.Case, out var known) && known.Seq > seq))
                rows[application.Case] = new(seq, application);
        var through = changes.Max(change => change.At);
        return new(through > Through ? through : Through, [.. rows.Values]);
    }
}
