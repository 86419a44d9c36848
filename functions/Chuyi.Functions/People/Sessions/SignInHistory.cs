using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>Who signed in, and what was refused, for auditors: by person and period, as in the search of the history.</summary>
public sealed class SignInHistory(SessionStore sessions, RefusedAttempts refused, ActorSearch search, ActorNames names, TimeProvider clock)
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 50;

    /// <param name="isAll">Whether all that is found is wanted, or one page of it.</param>
    public async Task<SignInHistoryModel> Of(IQueryCollection typed, bool isAll, CancellationToken cancellation)
    {
        var (query, faults) = HistoryQuery.Read(typed, "actor", "from", "to", "kind", "page");
        List<Refusal> wrong = [.. faults];
        if (query.Actor.Length > 0)
        {
            var actors = await search.Of(query.Actor, cancellation);
            if (actors.IsRefused)
                wrong.Add(actors.Refusal);
            else
                query = query with { Actors = actors.Value };
        }
        var (asked, page) = (typed["kind"].ToString(), typed["page"].ToString());
        var only = Enum.GetValues<DoorKind>().FirstOrDefault(kind => asked.Equals($"{kind}", StringComparison.OrdinalIgnoreCase));
        if (asked.Length > 0 && !asked.Equals($"{only}", StringComparison.OrdinalIgnoreCase))
            wrong.Add(HistoryWords.NoKind(asked));
        if (page.Length > 0 && Forms.Whole(page) is not > 0)
            wrong.Add(HistoryWords.NoPage(page));
        var (lines, isCut) = wrong.Count > 0 ? ([], false) : await Lines(query, only, cancellation);
        var place = PagePlace.Of(typed["page"], lines.Count, PageSize);
        IReadOnlyList<DoorLine> shown = isAll ? lines : [.. lines.Skip((place.Page - 1) * PageSize).Take(PageSize)];
        return new()
        {
            Query = query,
            Kind = only,
            Wrong = wrong,
            Lines = shown,
            Count = lines.Count,
            Place = place,
            IsCut = isCut,
            Actors = await names.Of(shown.Select(line => line.Actor), withApplicants: true, cancellation),
        };
    }

    private async Task<(IReadOnlyList<DoorLine> Lines, bool IsCut)> Lines(HistoryQuery query, DoorKind only, CancellationToken cancellation)
    {
        var (from, end) = (
            query.From is { } first ? BeijingTime.StartOf(first) : DateTimeOffset.UnixEpoch,
            query.To is { } last ? BeijingTime.EndOf(last) : clock.GetUtcNow().AddHours(1)
        );
        var ids = query.Actors.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        bool IsMeant(string actor) => ids.Count == 0 || ids.Contains(IdOf(actor));
        var (signIns, isCut) = only == DoorKind.Refused ? ([], false) : await sessions.SignIns(from, end, IsMeant, cancellation);
        var attempts = only == DoorKind.SignIns ? [] : await refused.Of(from, end, SessionStore.MostSearched, IsMeant, cancellation);
        return (
            [.. signIns.Select(DoorLine.Of).Concat(attempts.Select(DoorLine.Of)).OrderByDescending(line => line.At)],
            isCut || attempts.Count == SessionStore.MostSearched
        );
    }

    // Whoever tried an account's code is called by that account alone.
    private static string IdOf(string actor) => actor.Split(' ')[^1];
}
