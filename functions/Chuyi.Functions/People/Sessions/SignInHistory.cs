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

    // Where nobody says since when: of so many days, or where more than what storage gives at once signed in, of the last two: just
    // after midnight the last has hardly begun.
    private const int RecentDays = 30,
        LastDays = 2,
        MostRecent = 1000;

    /// <param name="isAll">Whether all that is found is wanted, or one page of it.</param>
    public async Task<SignInHistoryModel> Of(IQueryCollection typed, bool isAll, CancellationToken cancellation)
    {
        var (query, faults) = HistoryQuery.Read(typed, "actor", "from", "to", "kind", "page");
        List<Refusal> wrong = [.. faults];
        IReadOnlyList<Person>? read = null;
        if (query.Actor.Length > 0)
        {
            var actors = await search.Of(query.Actor, rounds: null, cancellation);
            if (actors.IsRefused)
                wrong.Add(actors.Refusal);
            else
                (query, read) = (query with { Actors = actors.Value.Keys }, actors.Value.Accounts);
        }
        var (asked, page) = (typed["kind"].ToString(), typed["page"].ToString());
        var only = Enum.GetValues<DoorKind>().FirstOrDefault(kind => asked.Equals($"{kind}", StringComparison.OrdinalIgnoreCase));
        if (asked.Length > 0 && !asked.Equals($"{only}", StringComparison.OrdinalIgnoreCase))
            wrong.Add(HistoryWords.NoKind(asked));
        if (page.Length > 0 && Forms.Whole(page) is not > 0)
            wrong.Add(HistoryWords.NoPage(page));
        // Of everybody and all years storage would have to be asked again and again; what a few people did is not so much.
        var isRecent = query.From is null && query.Actors.Count == 0 && wrong.Count == 0;
        var found =
            wrong.Count > 0 ? new(query, [], false)
            : isRecent ? await Recent(query, only, cancellation)
            : await Lines(query, only, SessionStore.MostSearched, cancellation);
        var place = PagePlace.Of(typed["page"], found.Lines.Count, PageSize);
        IReadOnlyList<DoorLine> shown = isAll ? found.Lines : [.. place.Of(found.Lines, PageSize)];
        return new()
        {
            Query = query,
            Since = isRecent ? found.Query.From : null,
            Kind = only,
            Wrong = wrong,
            Lines = shown,
            Count = found.Lines.Count,
            Place = place,
            IsCut = found.IsCut,
            Actors = await names.Of(shown.Select(line => line.Actor), withApplicants: true, cancellation, read),
        };
    }

    private async Task<DoorLines> Recent(HistoryQuery query, DoorKind only, CancellationToken cancellation)
    {
        var last = query.To ?? BeijingTime.DayOf(clock.GetUtcNow());
        var found = await Lines(query with { From = last.AddDays(1 - RecentDays) }, only, MostRecent, cancellation);
        return found.IsCut
            ? await Lines(query with { From = last.AddDays(1 - LastDays) }, only, SessionStore.MostSearched, cancellation)
            : found;
    }

    private async Task<DoorLines> Lines(HistoryQuery query, DoorKind only, int most, CancellationToken cancellation)
    {
        var (from, end) = (
            query.From is { } first ? BeijingTime.StartOf(first) : DateTimeOffset.UnixEpoch,
            query.To is { } last ? BeijingTime.EndOf(last) : clock.GetUtcNow().AddHours(1)
        );
        var (lines, isCut) = (new List<DoorLine>(), false);
        foreach (var who in only == DoorKind.Refused ? [] : DoorFilter.Sessions(query.Actors))
        {
            var found = await sessions.SignIns(from, end, most, who, cancellation);
            lines.AddRange(found.Select(DoorLine.Of));
            isCut |= found.Count == most;
        }
        foreach (var who in only == DoorKind.SignIns ? [] : DoorFilter.Attempts(query.Actors))
        {
            var found = await refused.Of(from, end, most, who, cancellation);
            lines.AddRange(found.Select(DoorLine.Of));
            isCut |= found.Count == most;
        }
        return new(query, [.. lines.OrderByDescending(line => line.At)], isCut);
    }

    // What was found, and of which question.
    private sealed record DoorLines(HistoryQuery Query, IReadOnlyList<DoorLine> Lines, bool IsCut);
}
