using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Reads from histories of earlier rounds what keeps experts from reviewing in a later one: nothing is kept beside them.</summary>
public sealed class EarlierRounds(RoundOpenings openings, EventStore events, ReadStore readStore, PoolStore pools, Files files)
{
    /// <summary>What all rounds but one say that have drawn experts.</summary>
    /// <param name="round">The one for which is asked.</param>
    /// <param name="since">Draws of this day and later count; of earlier ones, only what was declared. Null: no draw counts.</param>
    public async Task<IReadOnlyList<EarlierRound>> Except(CaseId round, DateOnly? since, KnownUnits units, CancellationToken cancellation)
    {
        var found = new List<EarlierRound>();
        foreach (var (call, stage) in await openings.All(cancellation))
            if (call.Round != round && stage > RoundStage.Closed && await Read(call.Round, since, units, cancellation) is { } read)
                found.Add(read);
        return found;
    }

    private async Task<EarlierRound?> Read(CaseId round, DateOnly? since, KnownUnits units, CancellationToken cancellation)
    {
        var view = await events.Recorded<RoundState>(round, cancellation);
        if (view.State.Draw is not { } drawn)
            return null;
        var returned = view
            .Events.Where(one => one.Type == nameof(ItemReassigned))
            .Select(one => ((ItemReassigned)FactFormat.Read(one)).Returned)
            .ToList();
        var day = BeijingTime.DayOf(view.Events.Last(one => one.Type == nameof(ExpertsDrawn)).At);
        var counts = since is { } from && day >= from;
        if (!counts && returned.Count == 0)
            return null;
        var experts = (await pools.Experts(view.State.Pool!.PoolHash, cancellation)).ToDictionary(e => e.Code, StringComparer.Ordinal);
        var parts = await Parts(
            round,
            counts ? null : returned.Select(r => r.Application).ToHashSet(StringComparer.Ordinal),
            units,
            cancellation
        );
        return new()
        {
            Reviews = counts ? Reviews(await Held(drawn, view.State.Moves), experts, parts, units) : new HashSet<UnitReview>(),
            Together = counts ? [.. parts.Values.Where(all => all.Count > 1)] : [],
            Declared =
            [
                .. from r in returned
                where experts.ContainsKey(r.Expert) && parts.ContainsKey(r.Application)
                select new DeclaredInterest(experts[r.Expert], [.. parts[r.Application]]),
            ],
        };
    }

    // The units with a part in each application: of all, or of some.
    private async Task<Dictionary<string, IReadOnlySet<string>>> Parts(
        CaseId round,
        IReadOnlySet<string>? only,
        KnownUnits units,
        CancellationToken cancellation
    )
    {
        var parts = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        if (only is null)
            await foreach (var application in readStore.AllSummaries<ApplicationSummary>(round, cancellation))
                parts[application.Case] = ApplicationParts.Of(application, units);
        else
            foreach (var application in only)
                if (await readStore.Summary<ApplicationSummary>(round, application) is { } summary)
                    parts[application] = ApplicationParts.Of(summary, units);
        return parts;
    }

    // As it was drawn, and as it moved since.
    private async Task<IEnumerable<(string Expert, string Application)>> Held(ExpertsDrawn drawn, IReadOnlyList<Move> moves)
    {
        var record = await files.Read<DrawRecord>(Layout.Containers.Archive, ExpertDraw.Folder + drawn.DrawHash);
        return record
            .Draw.Assignments.Select(a => (record.Codes[a.Expert - 1], record.Applications[a.Item - 1]))
            .Concat(moves.Select(m => (m.To, m.Application)))
            .Except(moves.Where(m => m.From is not null).Select(m => (m.From!, m.Application)));
    }

    private static HashSet<UnitReview> Reviews(
        IEnumerable<(string Expert, string Application)> held,
        Dictionary<string, PoolExpert> experts,
        Dictionary<string, IReadOnlySet<string>> parts,
        KnownUnits units
    ) =>
        [
            .. from review in held
            where experts.ContainsKey(review.Expert) && parts.ContainsKey(review.Application)
            let reviewer = UnitKey.Of(units, experts[review.Expert].Unit)
            where reviewer.Length > 0
            from reviewed in parts[review.Application]
            select new UnitReview(reviewer, reviewed),
        ];
}
