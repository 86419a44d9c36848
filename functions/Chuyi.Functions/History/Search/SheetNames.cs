using Chuyi.Functions.Cases;
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
        foreach (var round in Sheets(events, rounds).GroupBy(sheet => sheet.Round, sheet => sheet.Application))
        foreach (var (application, item) in await items.Of(round.Key, [.. round.Distinct()], cancellation))
            names[application] = item.Title;
        return names;
    }

    private static IEnumerable<(string Round, string Application)> Sheets(IEnumerable<EventRecord> events, IReadOnlyList<RoundEntry> rounds)
    {
        foreach (var one in events)
            if (
                one.Type == nameof(SheetScored)
                && CaseId.TryParse(one.Case, out var duty)
                && rounds.FirstOrDefault(entry => duty.IsDutyOf(entry.Call.Round)) is { } round
                && FactFormat.Read(one) is SheetScored { Sheet: var sheet }
            )
                yield return (round.Call.Round, sheet.Application);
    }
}
