using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The cases in trouble. They stand in the worklist of the office, whose home reads them with what is asked of it; asking for
/// them alone costs what they are and not what there is.
/// </summary>
public sealed class Troubles(Tables tables, TimeProvider clock)
{
    private const string Partition = WorkItem.Office;

    // Behind what there is little of, and before what there may be much of (WorkItem.Key).
    private const string Before = "0~|",
        After = "0~}";

    private readonly TableClient table = tables.Get(Layout.Tables.Worklist);

    /// <summary>What a letter that could not be delivered is called among the troubles of its case.</summary>
    public static string OfLetter(int seq) => $"letter-{seq}";

    /// <summary>What sealed files that differ are called there.</summary>
    public static string OfFiles(int seq) => $"files-{seq}";

    /// <summary>Which trouble of its case a fact makes, or null.</summary>
    public static string? MadeBy(string fact, int seq) =>
        fact switch
        {
            nameof(LetterNotSent) => OfLetter(seq),
            nameof(FilesDiffer) => OfFiles(seq),
            _ => null,
        };

    /// <summary>Those that are read for a page: what storage gives in one request.</summary>
    private const int Most = 1000;

    /// <summary>What there is of them, the oldest first. One request, however many there are.</summary>
    public async Task<KnownTroubles> First(CancellationToken cancellation)
    {
        var rows = table.QueryAsync<TableEntity>(AllOfThem, Most, cancellationToken: cancellation);
        var (found, next) = await Tables.Page(rows, after: null, Most, cancellation);
        return new(Lasting(found.Select(Read)), IsAll: next is null);
    }

    /// <summary>Those among rows of the office's worklist.</summary>
    /// <param name="isAll">Whether there are no more rows.</param>
    public KnownTroubles Among(IReadOnlyList<TableEntity> rows, bool isAll) =>
        new(Lasting(rows.Where(Is).Select(Read)), isAll || rows is [.., var last] && string.CompareOrdinal(last.RowKey, After) > 0);

    /// <summary>Whether a row of a worklist is one of them, and nothing that is asked of somebody.</summary>
    public static bool Is(TableEntity row) => row.RowKey.StartsWith(Before, StringComparison.Ordinal);

    /// <summary>Those of one case. One request.</summary>
    public async Task<IReadOnlyList<Trouble>> Of(CaseId @case, CancellationToken cancellation)
    {
        var (from, until) = (Row(@case, ""), Row(@case, "~"));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {until}");
        var rows = table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation);
        return Lasting(await rows.Select(Read).ToListAsync(cancellation));
    }

    private IReadOnlyList<Trouble> Lasting(IEnumerable<Trouble> noted) =>
        [.. noted.Where(trouble => !trouble.IsOver(clock.GetUtcNow())).OrderBy(trouble => trouble.Since)];

    /// <summary>All there are, the oldest first, for who looks through all cases.</summary>
    public async Task<IReadOnlyList<Trouble>> All(CancellationToken cancellation) => Lasting(await Noted(cancellation));

    /// <summary>Removes those that are over.</summary>
    [Function(nameof(ForgetTroubles))]
    public async Task ForgetTroubles([TimerTrigger("0 45 3 1 * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var trouble in (await Noted(cancellation)).Where(trouble => trouble.IsOver(clock.GetUtcNow())))
            await Remove(trouble.Case, trouble.Id);
    }

    private async Task<IReadOnlyList<Trouble>> Noted(CancellationToken cancellation)
    {
        var found = new List<Trouble>();
        await foreach (var row in table.QueryAsync<TableEntity>(AllOfThem, cancellationToken: cancellation))
            found.Add(Read(row));
        return found;
    }

    /// <summary>Notes one. If it is known already it still lasts: since when does not change, why may.</summary>
    public async Task Note(Trouble trouble)
    {
        try
        {
            await table.AddEntityAsync(Entity(trouble));
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            var known = await Tables.Find(table, Partition, Row(trouble.Case, trouble.Id));
            var since = known is null || Read(known).IsOver(trouble.Latest) ? trouble.Since : Read(known).Since;
            await table.UpsertEntityAsync(Entity(trouble with { Since = since }), TableUpdateMode.Merge);
        }
    }

    private static TableEntity Entity(Trouble trouble) =>
        new(Partition, Row(trouble.Case, trouble.Id)) { ["Latest"] = trouble.Latest, ["Trouble"] = Json.Write(trouble) };

    private static Trouble Read(TableEntity row)
    {
        var trouble = Tables.Read(row, "Trouble", Json.Read<Trouble>);
        return trouble with { Latest = Tables.Optional<DateTimeOffset>(row, "Latest") ?? trouble.Latest };
    }

    /// <summary>It is over. One that is gone already is no error.</summary>
    public async Task Remove(CaseId @case, string id) => await table.DeleteEntityAsync(Partition, Row(@case, id), ETag.All);

    /// <summary>An activity has failed so often that the office is told, or is done after that.</summary>
    [Function(nameof(NoteRetried))]
    public Task NoteRetried([ActivityTrigger] RetriedActivity retried)
    {
        var instance = InstanceId.Parse(retried.Case);
        return retried.Reason is { } text
            ? Put(
                new Trouble
                {
                    Case = instance.Case,
                    Id = Trouble.IdOf(retried.Activity, instance),
                    Run = instance.IsOfCase ? null : instance.Run,
                    Kind = TroubleKind.Retried,
                    Reason = Faults.Say(text),
                    Detail = text,
                    Tries = retried.Tries,
                    Since = Utc(retried.Since),
                    Latest = Utc(retried.At),
                }
            )
            : Remove(instance.Case, Trouble.IdOf(retried.Activity, instance));
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    // Whoever tries again knows since when: nothing has to be read, at every try.
    private Task<Response> Put(Trouble trouble) => table.UpsertEntityAsync(Entity(trouble), TableUpdateMode.Replace);

    /// <summary>What the facts just recorded say of troubles: a letter was not delivered, one was settled or is sent once more.</summary>
    public async Task Follow(CaseId @case, DateTimeOffset at, int firstSeq, IReadOnlyList<Fact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
            if (facts[i] is LetterNotSent letter)
                await Note(
                    new Trouble
                    {
                        Case = @case,
                        Id = OfLetter(firstSeq + i),
                        Kind = TroubleKind.Letter,
                        Reason = letter.Say(),
                        To = RecipientKind.TryParse(letter.To.Split(' ')[0], out var kind) ? kind : null,
                        Since = at,
                        Latest = at,
                    }
                );
            else if (facts[i] is FilesDiffer)
                await Note(
                    new Trouble
                    {
                        Case = @case,
                        Id = OfFiles(firstSeq + i),
                        Kind = TroubleKind.Files,
                        Reason = facts[i].Say(),
                        Since = at,
                        Latest = at,
                    }
                );
            else if (SettledBy(facts[i]) is { } settled)
                await Remove(@case, settled);
    }

    /// <summary>Which trouble of its case is over by a fact, or null. What is sent once more and refused again is another.</summary>
    public static string? SettledBy(Fact fact) =>
        fact is TroubleSettled settled ? settled.Settlement.Trouble
        : CaseLetters.Again(fact) is { } letter ? OfLetter(letter)
        : null;

    private static string AllOfThem { get; } =
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {Before} and RowKey lt {After}");

    private static string Row(CaseId @case, string id) => $"{Before}{@case}|{id}";
}
