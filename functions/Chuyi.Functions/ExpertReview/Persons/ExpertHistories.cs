using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Reads what became of an expert from the histories of rounds: nothing is kept beside them.</summary>
public sealed class ExpertHistories(EventStore events, ReadStore readStore, RoundOpenings rounds, RankedLists lists)
{
    /// <summary>
    /// Of some rounds, in their order. A request a round, two more for whoever has signed there, and one an application of which
    /// they declared a conflict.
    /// </summary>
    public async Task<IReadOnlyList<SeatHistory>> Of(IEnumerable<PoolSeat> seats, CancellationToken cancellation)
    {
        var found = new List<SeatHistory>();
        foreach (var seat in seats)
            if (await rounds.Find(seat.Round, cancellation) is { } call)
                found.Add(await Of(seat, call, cancellation));
        return found;
    }

    private async Task<SeatHistory> Of(PoolSeat seat, RoundCall call, CancellationToken cancellation)
    {
        var duty = DutyHistory.Of(await events.Events(seat.Duty, cancellation));
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, conflict) in duty?.Declared ?? [])
            if (await readStore.Summary<ApplicationSummary>(seat.Round, conflict.Application) is { } application)
                titles[conflict.Application] = application.Title;
        return new(seat, call.Title, duty, await Scores(seat, duty, cancellation)) { Titles = titles };
    }

    // Whoever may replace an expert reads no score before there is a list.
    private async Task<ExpertScores?> Scores(PoolSeat seat, DutyHistory? duty, CancellationToken cancellation) =>
        duty is not null && duty.State.Signed.Any() && await events.State<RoundState>(seat.Round, cancellation) is { ListHash: { } list }
            ? ExpertScores.Of(duty.State, await lists.Read(list))
            : null;
}
