using System.Runtime.CompilerServices;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.History;

/// <summary>Answers what is asked of the history, and says what of it nobody can answer.</summary>
public sealed class HistorySearch(
    ReadStore readStore,
    EventStore events,
    Processes processes,
    RoundOpenings rounds,
    ActorSearch search,
    ActorNames names,
    SheetNames sheets,
    AccessLog access
)
{
    /// <param name="size">Events on a page.</param>
    public async Task<HistorySearchModel> Of(HttpRequest request, int size, CancellationToken cancellation)
    {
        var (query, faults) = HistoryQuery.Read(request.Query);
        var all = await rounds.All(cancellation);
        List<Refusal> wrong = [.. faults];
        if (query.Round is { Length: > 0 } round && all.All(one => one.Call.Round != round))
            wrong.Add(HistoryWords.NoRound(round));
        var past = query.Case.Length > 0 && CaseId.TryParse(query.Case, out var id) ? await events.Events(id, cancellation) : [];
        if (query.Case.Length > 0 && past.Count == 0)
            wrong.Add(HistoryWords.NoCase(query.Case));
        IReadOnlyList<Person>? read = null;
        if (query.Actor.Length > 0)
        {
            var actors = await search.Of(query.Actor, all, cancellation);
            if (actors.IsRefused)
                wrong.Add(actors.Refusal);
            else
                (query, read) = (query with { Actors = actors.Value.Keys }, actors.Value.Accounts);
        }
        var found =
            wrong.Count > 0 ? new EventPage([], null)
            : query.Case.Length > 0 ? InCase(query, past, size)
            : await readStore.Search(query, size, cancellation);
        var isAuditor = request.Caller().Is(Audience.Auditor);
        // An expert looks at the documents of applications; a duty has none.
        var looks =
            isAuditor && past.Count > 0 && wrong.Count == 0 && !CaseId.TryParse(query.Case, CaseKind.Duty, out _)
                ? (await access.Search(new HistoryQuery { Case = query.Case }, AccessLog.PageSize, cancellation)).Looks
                : [];
        return new()
        {
            Query = query,
            Found = found,
            Rounds = all,
            Wrong = wrong,
            Actors = await names.Of(found.Events.Select(ActorKey.Of).Concat(looks.Select(ActorKey.Of)), isAuditor, cancellation, read),
            Applications = isAuditor ? await sheets.Of(found.Events, all, cancellation) : new Dictionary<string, string>(),
            Looks = looks,
            WithData = isAuditor,
        };
    }

    /// <summary>The same question to its end, one page after the other; no more than a page is held at a time.</summary>
    /// <param name="size">Events on each page after the first.</param>
    public async IAsyncEnumerable<HistorySearchModel> Rest(
        HistorySearchModel first,
        int size,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var page = first;
        yield return page;
        while (page.Found.Next is { } next)
        {
            var query = page.Query with { After = next };
            var found =
                query.Case.Length > 0
                    ? InCase(query, await events.Events(query.Case, cancellation), size)
                    : await readStore.Search(query, size, cancellation);
            page = page with
            {
                Query = query,
                Found = found,
                Actors = await names.Of(found.Events.Select(ActorKey.Of), page.WithData, cancellation),
                Applications = page.WithData ? await sheets.Of(found.Events, page.Rounds, cancellation) : page.Applications,
            };
            yield return page;
        }
    }

    private EventPage InCase(HistoryQuery query, IReadOnlyList<Chuyi.History.Events.EventRecord> past, int size)
    {
        var process = processes.Of(CaseId.Parse(query.Case));
        if (query.Round is { } round && process.Tags(past).Round != round)
            return new([], null);
        var name = process.Summary(past)?.Name;
        var held = past.Where(one => query.Holds(one, name))
            .Select(one => (Key: query.KeyOf(one), Event: one))
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .Where(one => query.After is null || string.CompareOrdinal(one.Key, query.After) > 0)
            .Take(size + 1)
            .ToList();
        return new([.. held.Take(size).Select(one => one.Event)], held.Count > size ? held[size - 1].Key : null)
        {
            Names = EventPage.NamesOf([(query.Case, name)]),
        };
    }
}
