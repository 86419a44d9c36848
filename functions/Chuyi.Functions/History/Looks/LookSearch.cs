using System.Runtime.CompilerServices;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.History;

/// <summary>Answers who looked at which document, by case, period and person.</summary>
public sealed class LookSearch(AccessLog access, EventStore events, ActorSearch search, ActorNames names)
{
    private static readonly string[] Conditions = ["case", "actor", "from", "to", "after"];

    public async Task<LooksModel> Of(IQueryCollection typed, int size, CancellationToken cancellation)
    {
        var (query, faults) = HistoryQuery.Read(typed, Conditions);
        // The places of looks are others than those of events.
        List<Refusal> wrong = [.. faults.Where(fault => fault != HistoryWords.NoPlace)];
        query = new HistoryQuery
        {
            Case = query.Case,
            Actor = query.Actor,
            From = query.From,
            To = query.To,
            After = query.After,
        };
        if (query.After is { } after && !AccessLog.IsPlace(after))
            wrong.Add(HistoryWords.NoPlace);
        if (query.Case.Length > 0 && (!CaseId.TryParse(query.Case, out var id) || await events.First(id, cancellation) is null))
            wrong.Add(HistoryWords.NoCase(query.Case));
        IReadOnlyList<Person>? read = null;
        if (query.Actor.Length > 0)
        {
            var actors = await search.Of(query.Actor, rounds: null, cancellation);
            if (actors.IsRefused)
                wrong.Add(actors.Refusal);
            else
                (query, read) = (query with { Actors = actors.Value.Keys }, actors.Value.Accounts);
        }
        return await Found(query, wrong, size, read, cancellation);
    }

    /// <summary>The same question to its end, one page after the other.</summary>
    public async IAsyncEnumerable<LooksModel> Rest(LooksModel first, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var page = first;
        yield return page;
        while (page.Found.Next is { } next)
            yield return page = await Found(page.Query with { After = next }, [], size, read: null, cancellation);
    }

    private async Task<LooksModel> Found(
        HistoryQuery query,
        List<Refusal> wrong,
        int size,
        IReadOnlyList<Person>? read,
        CancellationToken cancellation
    )
    {
        var found = wrong.Count > 0 ? new LooksFound([], null) : await access.Search(query, size, cancellation);
        return new()
        {
            Query = query,
            Wrong = wrong,
            Found = found,
            Actors = await names.Of(found.Looks.Select(ActorKey.Of), withApplicants: true, cancellation, read),
        };
    }
}
