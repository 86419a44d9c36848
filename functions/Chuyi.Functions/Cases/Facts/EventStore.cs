using Azure.Data.Tables;
using Chuyi.Functions.History;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Cases, the source of truth, and what is derived from it at once: the read store and the leaves that wait for the
/// log. Every write can be repeated without effect, so an activity that died half-way simply runs again.
/// </summary>
public sealed class EventStore(Tables tables, Inbox inbox, ReadStore readStore, PendingLeaves pending)
{
    /// <summary>The column with the id of the act that an event came of.</summary>
    private const string ActId = "ActId";

    // The keys too: what cannot be read is named by them.
    private static readonly string[] EventColumns = ["PartitionKey", "RowKey", .. Tables.Columns("Event")];

    private readonly TableClient cases = tables.Get(Layout.Tables.Cases);

    /// <summary>
    /// Appends events of one case. <see cref="Recording"/> alone does so, and derives what follows from them. Returns whether
    /// they stood there already.
    /// </summary>
    /// <exception cref="InvalidOperationException">Something else stands at that place: a second writer was at work.</exception>
    public async Task<bool> Append(IReadOnlyList<EventRecord> events, string? actId)
    {
        if (await Tables.InsertOnce(cases, [.. events.Select(e => RowOf(e, actId))]))
            return false;
        await MustBeTheSame(events);
        return true;
    }

    /// <summary>
    /// The whole case: events, state, acts that wait. Two requests. An id of another kind names no such case, whoever
    /// gave it: there is nothing under it.
    /// </summary>
    public async Task<CaseView<TState>> Load<TState>(string @case, CancellationToken cancellation = default)
        where TState : ICaseState<TState>
    {
        if (!CaseId.TryParse(@case, TState.Kind, out _))
            return None<TState>(@case);
        var waiting = inbox.Waiting(@case, cancellation);
        return await Recorded<TState>(@case, cancellation) with { Untaken = await waiting };
    }

    /// <summary>The same without what waits. One request.</summary>
    public async Task<CaseView<TState>> Recorded<TState>(string @case, CancellationToken cancellation)
        where TState : ICaseState<TState>
    {
        if (!CaseId.TryParse(@case, TState.Kind, out _))
            return None<TState>(@case);
        var events = new List<EventRecord>();
        var actIds = new HashSet<string>(StringComparer.Ordinal);
        var state = TState.Empty;
        await foreach (var row in cases.QueryAsync<TableEntity>(r => r.PartitionKey == @case, cancellationToken: cancellation))
        {
            var one = Event(row);
            events.Add(one);
            state = state.After(FactFormat.Read(one), one.At);
            if (row.GetString(ActId) is { } actId)
                actIds.Add(actId);
        }
        return new CaseView<TState>(@case, state, events, [], actIds);
    }

    /// <summary>A case of which it is known that there is none. No request.</summary>
    public static CaseView<TState> None<TState>(string @case)
        where TState : ICaseState<TState> => new(@case, TState.Empty, [], [], new HashSet<string>());

    /// <summary>The events of one case in order. One request.</summary>
    public async Task<IReadOnlyList<EventRecord>> Events(string @case, CancellationToken cancellation = default) =>
        await Read(TableClient.CreateQueryFilter($"PartitionKey eq {@case}"), cancellation).ToListAsync(cancellation);

    /// <summary>Those that came after one of them, in order. One request.</summary>
    public async Task<IReadOnlyList<EventRecord>> Later(string @case, int seq, CancellationToken cancellation) =>
        await Read(TableClient.CreateQueryFilter($"PartitionKey eq {@case} and RowKey gt {Row(seq)}"), cancellation)
            .ToListAsync(cancellation);

    /// <summary>The same, each with the id of the act it came of.</summary>
    public async Task<IReadOnlyList<(EventRecord Event, string? ActId)>> EventsWithActIds(string @case)
    {
        var found = new List<(EventRecord, string?)>();
        await foreach (var row in cases.QueryAsync<TableEntity>(r => r.PartitionKey == @case, select: [.. EventColumns, ActId]))
            found.Add((Event(row), row.GetString(ActId)));
        return found;
    }

    /// <summary>Whether an event came of this act.</summary>
    public async Task<bool> HasTaken(string @case, string actId, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {@case} and ActId eq {actId}");
        return await cases.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellation).AnyAsync(cancellation);
    }

    /// <summary>The first event of a case, or null. One request.</summary>
    public async Task<EventRecord?> First(string @case, CancellationToken cancellation) =>
        await Tables.Find(cases, @case, Row(1), cancellation) is { } row ? Event(row) : null;

    /// <summary>What its first event told, or null where there is none. It never changes. One request.</summary>
    /// <exception cref="CorruptStorageException">Something else stands there.</exception>
    public async Task<TFact?> FirstFact<TFact>(string @case, CancellationToken cancellation)
        where TFact : Fact => await First(@case, cancellation) is { } first ? FirstFact<TFact>(first) : null;

    /// <summary>The same of the first event.</summary>
    public static TFact FirstFact<TFact>(EventRecord first)
        where TFact : Fact => CorruptStorageException.Read($"The first fact of {first.Case}", () => (TFact)FactFormat.Read(first));

    /// <summary>The first event of every case of one kind, in one request for a thousand: for kinds of which there are few.</summary>
    public async Task<IReadOnlyList<EventRecord>> FirstsOf(CaseKind kind, CancellationToken cancellation) =>
        await Read($"{Of(kind)} and {TableClient.CreateQueryFilter($"RowKey eq {Row(1)}")}", cancellation).ToListAsync(cancellation);

    /// <summary>The fold alone, likewise. One request.</summary>
    public async Task<TState> State<TState>(string @case, CancellationToken cancellation = default)
        where TState : ICaseState<TState> =>
        CaseId.TryParse(@case, TState.Kind, out _) ? Fold<TState>(await Events(@case, cancellation)) : TState.Empty;

    public static TState Fold<TState>(IEnumerable<EventRecord> events)
        where TState : ICaseState<TState> => events.Aggregate(TState.Empty, (state, one) => state.After(FactFormat.Read(one), one.At));

    /// <summary>The fold as it was after each of the events.</summary>
    public static IEnumerable<TState> Folds<TState>(IEnumerable<EventRecord> events)
        where TState : ICaseState<TState>
    {
        var state = TState.Empty;
        foreach (var one in events)
            yield return state = state.After(FactFormat.Read(one), one.At);
    }

    /// <summary>Every event of the cases of one kind, case by case: for kinds of which there are few.</summary>
    public async Task<IReadOnlyList<EventRecord>> EventsOf(CaseKind kind, CancellationToken cancellation) =>
        await Read(Of(kind), cancellation).ToListAsync(cancellation);

    // Ids begin with the letter of their kind and a dot; what follows the dot in order is the slash, which is in no key.
    private static string Of(CaseKind kind) =>
        "(" + TableClient.CreateQueryFilter($"PartitionKey ge {(char)kind + "."} and PartitionKey lt {(char)kind + "/"}") + ")";

    /// <summary>Every event of every case, case by case.</summary>
    public IAsyncEnumerable<EventRecord> All(CancellationToken cancellation) => Read(null, cancellation);

    /// <summary>The same, the events of a case together.</summary>
    /// <param name="kinds">Of which cases, or null for all.</param>
    public async IAsyncEnumerable<IReadOnlyList<EventRecord>> AllCases(
        IEnumerable<CaseKind>? kinds,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var past = new List<EventRecord>();
        await foreach (var one in Read(kinds is null ? null : string.Join(" or ", kinds.Select(Of)), cancellation))
        {
            if (past.Count > 0 && past[0].Case != one.Case)
            {
                yield return past;
                past = [];
            }
            past.Add(one);
        }
        if (past.Count > 0)
            yield return past;
    }

    private async IAsyncEnumerable<EventRecord> Read(
        string? filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var row in cases.QueryAsync<TableEntity>(filter, select: EventColumns, cancellationToken: cancellation))
            yield return Event(row);
    }

    /// <summary>Writes what is derived from events.</summary>
    /// <param name="name">What people call the case.</param>
    /// <param name="again">Whether some of it may have been written before.</param>
    public async Task Derive(IReadOnlyList<EventRecord> events, CaseTags tags, CaseName? name, CaseSummary? summary, bool again)
    {
        await readStore.Add(events, tags, name, summary);
        // Last: what is a leaf of the log is in the read store, from which a round's export and its commitment are made.
        await pending.Add(events, name, again);
    }

    private async Task MustBeTheSame(IReadOnlyList<EventRecord> events)
    {
        foreach (var one in events)
        {
            var row = await Tables.Find(cases, one.Case, Row(one.Seq));
            if (row is null || Event(row).Hash != one.Hash)
                throw new InvalidOperationException(
                    $"Event {one.Seq} of case {one.Case} stands there with another content: a second writer was at work."
                );
        }
    }

    private static TableEntity RowOf(EventRecord one, string? actId)
    {
        var row = new TableEntity(one.Case, Row(one.Seq)) { [ActId] = actId };
        Tables.Write(row, "Event", EventJson.Write(one));
        return row;
    }

    private static EventRecord Event(TableEntity row) => Tables.Read(row, "Event", EventJson.Read);

    private static string Row(int seq) => seq.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
}
