using Azure.Data.Tables;
using Chuyi.Functions.History;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>What is read across cases. Derived: it can be built anew from Cases.</summary>
public sealed class ReadStore(Tables tables)
{
    private readonly TableClient table = tables.Get(Layout.Tables.History);

    /// <summary>The partition of a round's events, in order of time.</summary>
    public static string EventsOf(string round) => "e|" + round;

    /// <summary>The partition of the summaries of one index.</summary>
    public static string SummariesOf(string index) => "a|" + index;

    public Task Add(IReadOnlyList<EventRecord> events, CaseTags tags) =>
        Tables.InsertMissing(table, [.. events.Select(e => RowOf(e, tags))]);

    /// <summary>
    /// Writes a summary as it stands after an event of its case; a repetition of an older step changes
    /// nothing newer because a case has one writer.
    /// </summary>
    public Task Write(CaseSummary summary, int seq)
    {
        using var purpose = RequestCount.For(Layout.Tables.History);
        return table.UpsertEntityAsync(
            new TableEntity(SummariesOf(summary.Index), summary.Case) { ["Seq"] = seq, ["Summary"] = Json.Write(summary) },
            TableUpdateMode.Replace
        );
    }

    /// <summary>One page of the summaries of an index, after a place that an address names.</summary>
    public async Task<CaseSummaryPage<TSummary>> Summaries<TSummary>(string index, string? after, int size, CancellationToken cancellation)
        where TSummary : CaseSummary
    {
        var partition = SummariesOf(index);
        var query = table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, size, cancellationToken: cancellation);
        var (rows, next) = await Tables.Page(query, after, size, cancellation);
        return new([.. rows.Select(SummaryOf<TSummary>)], next);
    }

    /// <summary>A page of events of one round, in order of time. The search runs in storage; words are looked for in the page.</summary>
    public async Task<EventPage> Search(HistoryQuery query, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {EventsOf(query.Round)} and RowKey ge {query.First} and RowKey lt {query.End}"
        );
        if (query.Type.Length > 0)
            filter += " and " + TableClient.CreateQueryFilter($"Type eq {query.Type}");
        if (query.Actor.Length > 0)
            filter += " and " + TableClient.CreateQueryFilter($"Actor eq {query.Actor}");
        var found = table.QueryAsync<TableEntity>(filter, HistoryQuery.PageSize, cancellationToken: cancellation);
        var (rows, next) = await Tables.Page(found, query.After, HistoryQuery.PageSize, cancellation);
        return new EventPage([.. rows.Select(r => Tables.Read(r, "Event", EventJson.Read)).Where(e => Says(e, query.Text))], next);
    }

    /// <summary>Every event of a round, those of a case in their order.</summary>
    public async IAsyncEnumerable<EventRecord> AllEvents(
        string round,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var partition = EventsOf(round);
        var rows = new List<(string Case, int Seq, TableEntity Event)>();
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
            rows.Add((Tables.Text(row, "Case"), Seq(row), row));
        foreach (var row in rows.OrderBy(r => r.Case, StringComparer.Ordinal).ThenBy(r => r.Seq))
            yield return Tables.Read(row.Event, "Event", EventJson.Read);
    }

    /// <summary>Case, sequence, hash and type of every event of a round, page by page, without the events themselves.</summary>
    public async IAsyncEnumerable<(string Case, int Seq, string Hash, string Type)> AllHashes(
        string round,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var partition = EventsOf(round);
        string[] columns = ["Case", "RowKey", "Hash", "Type"];
        await foreach (
            var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, select: columns, cancellationToken: cancellation)
        )
            yield return (Tables.Text(row, "Case"), Seq(row), Tables.Text(row, "Hash"), Tables.Text(row, "Type"));
    }

    /// <summary>All summaries of an index, page by page.</summary>
    public async IAsyncEnumerable<TSummary> AllSummaries<TSummary>(
        string index,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default
    )
        where TSummary : CaseSummary
    {
        var partition = SummariesOf(index);
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
            yield return SummaryOf<TSummary>(row);
    }

    private static TSummary SummaryOf<TSummary>(TableEntity row)
        where TSummary : CaseSummary => Tables.Read(row, "Summary", text => (TSummary)Json.Read<CaseSummary>(text));

    private static bool Says(EventRecord one, string text) =>
        text.Length == 0
        || one.Sentence.Zh.Contains(text, StringComparison.OrdinalIgnoreCase)
        || one.Sentence.En.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static int Seq(TableEntity row) =>
        CorruptStorageException.Read(
            $"The place in its case of the row {row.PartitionKey} {row.RowKey}",
            () => int.Parse(row.RowKey[^6..], System.Globalization.CultureInfo.InvariantCulture)
        );

    private static TableEntity RowOf(EventRecord one, CaseTags tags)
    {
        var row = new TableEntity(EventsOf(tags.Round), $"{one.At.UtcTicks:D19}|{one.Case}|{one.Seq:D6}")
        {
            ["Case"] = one.Case,
            ["Actor"] = one.Actor,
            ["Type"] = one.Type,
            ["At"] = one.At,
            ["Category"] = tags.Category,
            ["Stage"] = tags.Stage,
            ["Hash"] = one.Hash,
        };
        Tables.Write(row, "Event", EventJson.Write(one));
        return row;
    }
}
