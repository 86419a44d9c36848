using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Policy;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>Who signed in, and what was refused, for auditors: by person and period, as in the search of the history.</summary>
public sealed class SignInHistory(SessionStore sessions, RefusedAttempts refused, ActorSearch search, ActorNames names, TimeProvider clock)
{
    /// <summary>So many lines are shown; for more the period has to be narrower.</summary>
    public const int Most = 200;

    public async Task<SignInHistoryModel> Of(IQueryCollection typed, CancellationToken cancellation)
    {
        var (query, faults) = HistoryQuery.Read(typed);
        List<Refusal> wrong = [.. faults.Where(fault => fault.Field is "from" or "to")];
        if (query.Actor.Length > 0)
        {
            var actors = await search.Of(query.Actor, cancellation);
            if (actors.IsRefused)
                wrong.Add(actors.Refusal);
            else
                query = query with { Actors = actors.Value };
        }
        var only = Enum.TryParse<DoorKind>(typed["kind"].ToString(), ignoreCase: true, out var kind) ? kind : DoorKind.All;
        var lines = wrong.Count > 0 ? [] : await Lines(query, only, cancellation);
        return new()
        {
            Query = query,
            Kind = only,
            Wrong = wrong,
            Lines = [.. lines.Take(Most)],
            IsCut = lines.Count > Most,
            Actors = await names.Of(lines.Select(line => line.Actor), withApplicants: true, cancellation),
        };
    }

    private async Task<IReadOnlyList<DoorLine>> Lines(HistoryQuery query, DoorKind only, CancellationToken cancellation)
    {
        var (from, end) = (
            query.From is { } first ? BeijingTime.StartOf(first) : DateTimeOffset.UnixEpoch,
            query.To is { } last ? BeijingTime.EndOf(last) : clock.GetUtcNow().AddHours(1)
        );
        var ids = query.Actors.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        bool IsMeant(string actor) => ids.Count == 0 || ids.Contains(IdOf(actor));
        var signIns = only == DoorKind.Refused ? [] : await sessions.SignIns(from, end, IsMeant, cancellation);
        var attempts = only == DoorKind.SignIns ? [] : await refused.Of(from, end, Most + 1, IsMeant, cancellation);
        return [.. signIns.Select(DoorLine.Of).Concat(attempts.Select(DoorLine.Of)).OrderByDescending(line => line.At).Take(Most + 1)];
    }

    // Whoever tried an account's code is called by that account alone.
    private static string IdOf(string actor) => actor.Split(' ')[^1];
}
