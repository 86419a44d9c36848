using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Which experts the duties of rounds are of, for those who audit: histories know them by the codes of their pools.</summary>
public sealed class RoundExperts(EventStore events, RoundOpenings rounds, PoolStore pools)
{
    // Once it is drawn from, a round has one pool for ever; before, nobody has a duty.
    private const int Remembered = 20;

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

    /// <summary>The duties, in whichever rounds, of whoever has a name or an e-mail address. A request, and one for the rounds.</summary>
    /// <param name="all">All rounds, if they were read already.</param>
    public async Task<IReadOnlyList<CaseId>> Duties(string nameOrEmail, IReadOnlyList<RoundEntry>? all, CancellationToken cancellation)
    {
        var lines = await pools.Named(nameOrEmail, cancellation);
        if (lines.Count == 0)
            return [];
        return
        [
            .. (all ?? await rounds.All(cancellation)).SelectMany(round =>
                lines.Where(line => line.Hash == round.Pool).Select(line => CaseId.Duty(CaseId.Parse(round.Call.Round), line.Code))
            ),
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
