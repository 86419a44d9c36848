using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Which experts the duties of rounds are of, for those who audit: histories know them by the codes of their pools.</summary>
public sealed class RoundExperts(EventStore events, ReadStore readStore, RoundOpenings rounds, PoolStore pools)
{
    // Once it is drawn from, a round has one pool for ever; before, nobody has a duty.
    private const int Remembered = 20,
        MostImports = 1000;

    private readonly Lately<IReadOnlyDictionary<string, PoolExpert>> known = new(Remembered);

    /// <summary>
    /// The expert of each duty, where there is one. A request for a round whose experts were not asked for lately, if it was read with
    /// all rounds; else two.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, PoolExpert>> Of(IEnumerable<CaseId> duties, CancellationToken cancellation)
    {
        var found = new Dictionary<string, PoolExpert>(StringComparer.Ordinal);
        foreach (var some in duties.Distinct().GroupBy(duty => duty.OfRound))
        {
            var experts = await Pool(some.Key, cancellation);
            foreach (var duty in some)
                if (experts.GetValueOrDefault(duty.Expert) is { } expert)
                    found[duty] = expert;
        }
        return found;
    }

    /// <summary>The duties, in whichever rounds, of whoever has a name or an e-mail address. Two requests.</summary>
    public async Task<IReadOnlyList<CaseId>> Duties(string nameOrEmail, CancellationToken cancellation)
    {
        var lines = await pools.Named(nameOrEmail, cancellation);
        if (lines.Count == 0)
            return [];
        var query = new HistoryQuery { Type = nameof(PoolImported), IsOldestFirst = true };
        var imports = (await readStore.Search(query, MostImports, cancellation)).Events;
        return
        [
            .. imports
                .Select(one => (Round: one.Case, Hash: ((PoolImported)FactFormat.Read(one)).Pool.PoolHash))
                .SelectMany(one => lines.Where(l => l.Hash == one.Hash).Select(l => CaseId.Duty(CaseId.Parse(one.Round), l.Code)))
                .Distinct(),
        ];
    }

    private async Task<IReadOnlyDictionary<string, PoolExpert>> Pool(CaseId round, CancellationToken cancellation)
    {
        if (known.Find(round) is { } there)
            return there;
        var hash =
            rounds.PoolOf(round)
            ?? (await events.State<RoundState>(round, cancellation) is { Draw: not null, Pool: { } pool } ? pool.PoolHash : null);
        if (hash is null)
            return new Dictionary<string, PoolExpert>();
        var experts = (await pools.Experts(hash, cancellation)).ToDictionary(e => e.Code, StringComparer.Ordinal);
        known.Keep(round, experts);
        return experts;
    }
}
