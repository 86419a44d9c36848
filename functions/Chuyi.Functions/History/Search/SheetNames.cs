using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>What the applications are called that score sheets are of: a sheet tells their id alone.</summary>
public sealed class SheetNames(ReviewItems items)
{
    /// <summary>
    /// The names, by application, of the sheets among some events. A round costs three requests at most when its sheets are
    /// first looked at, and nothing once they are remembered.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(
        IEnumerable<EventRecord> events,
        IReadOnlyList<RoundEntry> rounds,
        CancellationToken cancellation
    )
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var sheets = events.Select(one => SheetInWords.Find(one, rounds.Select(round => round.Call))).OfType<(RoundCall, SheetScored)>();
        foreach (var round in sheets.GroupBy(one => one.Item1.Round, one => one.Item2.Sheet.Application))
        foreach (var (application, item) in await items.Named(round.Key, [.. round.Distinct()], cancellation))
            names[application] = item.Title;
        return names;
    }
}
