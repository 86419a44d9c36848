using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What of the register's history is about one expert.</summary>
public static class ExpertDecisions
{
    /// <summary>Its events, the first to the last: those of the records that were merged, too.</summary>
    public static IReadOnlyList<EventRecord> Of(KnownExperts known, KnownExpert expert) =>
        [.. known.Events.Where(one => About(FactFormat.Read(one)).Any(id => known.Find(id)?.Id == expert.Id))];

    private static IEnumerable<string> About(Fact fact) =>
        fact switch
        {
            ExpertRetired r => [r.Retirement.Expert],
            ExpertBroughtBack b => [b.Expert],
            ExpertsMerged m => [m.Merger.From, m.Merger.Into],
            _ => [],
        };
}
