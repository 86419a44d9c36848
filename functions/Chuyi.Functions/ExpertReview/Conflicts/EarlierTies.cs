using Chuyi.Functions.Units;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What follows from earlier rounds for the experts of a pool. Pure: the same rounds give the same ties.</summary>
public static class EarlierTies
{
    /// <summary>The ties of a pool.</summary>
    /// <param name="rounds">Earlier rounds; of those that are too long ago only what was declared.</param>
    /// <param name="experts">Who is one person, whatever their addresses were; nobody where nothing was declared.</param>
    /// <param name="together">The units that have a part in one application of this round, an application each.</param>
    public static ExpertTies Of(
        IReadOnlyList<PoolExpert> pool,
        IReadOnlyList<EarlierRound> rounds,
        IEnumerable<IReadOnlySet<string>> together,
        KnownUnits units,
        KnownExperts experts
    )
    {
        var reviewers = rounds.SelectMany(round => round.Reviews).Distinct().ToLookup(r => r.Reviewed, r => r.Reviewer);
        var partners = rounds
            .SelectMany(round => round.Together)
            .Concat(together)
            .SelectMany(all => all.SelectMany(one => all.Where(other => other != one).Select(other => (one, other))))
            .Distinct()
            .ToLookup(pair => pair.one, pair => pair.other);
        var declared = rounds
            .SelectMany(round => round.Declared)
            .SelectMany(interest => ExpertFold.MarksOf(interest.Expert).Select(person => (person, interest.Units)))
            .ToLookup(one => one.person, one => one.Units);
        return new()
        {
            Declared = Of(pool, expert => experts.MarksOf(expert).SelectMany(person => declared[person]).SelectMany(of => of)),
            Reciprocal = Of(pool, expert => reviewers[UnitKey.Of(units, expert.Unit)]),
            Partners = Of(pool, expert => partners[UnitKey.Of(units, expert.Unit)]),
        };
    }

    private static ILookup<string, string> Of(IReadOnlyList<PoolExpert> pool, Func<PoolExpert, IEnumerable<string>> units) =>
        pool.SelectMany(expert => units(expert).Distinct().Select(unit => (expert.Code, unit))).ToLookup(one => one.Code, one => one.unit);
}
