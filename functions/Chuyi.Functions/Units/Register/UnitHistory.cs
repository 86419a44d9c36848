using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.Units;

/// <summary>What of the register's history is about one unit.</summary>
public static class UnitHistory
{
    /// <summary>Its events, the first to the last: those of the units that were merged into it, too.</summary>
    public static IReadOnlyList<EventRecord> Of(IEnumerable<EventRecord> events, IEnumerable<string> ids)
    {
        var of = ids.ToHashSet(StringComparer.Ordinal);
        return [.. events.Where(one => About(FactFormat.Read(one)).Any(of.Contains))];
    }

    private static IEnumerable<string> About(Fact fact) =>
        fact switch
        {
            UnitAdded a => [a.Added.Id],
            UnitChanged c => [c.Change.After.Id],
            UnitMergerProposed m => [m.Merger.Gone.Id, m.Merger.Stays.Id],
            UnitsMerged m => [m.Merger.Gone.Id, m.Merger.Stays.Id],
            _ => [],
        };
}
