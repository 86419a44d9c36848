using System.Globalization;
using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.History;

/// <summary>
/// Who looked at which document, recorded by the page that served it. A look stands twice in one partition, by its case and by
/// its time alone, the last first, so that either question reads what it returns.
/// </summary>
public sealed partial class AccessLog(Tables tables, TimeProvider clock)
{
    /// <summary>Looks on a page.</summary>
    public const int PageSize = 50;

    // No case has such an id. Before there was this partition a look stood in one of its case.
    private const string Partition = "looks",
        OfAll = "t|";

    private readonly TableClient table = tables.Get(Layout.Tables.Access);

    /// <summary>Notes a look. One request.</summary>
    /// <param name="actor">The <see cref="ActorKey"/> of who looks.</param>
    public Task Note(string @case, string actor, SealedDocument document, CancellationToken cancellation, CaseName? name = null) =>
        Note(@case, actor, [document], cancellation, name);

    /// <summary>Notes a look at what an application answers. One request.</summary>
    public Task Note(string @case, string actor, SealedAnswers answers, CancellationToken cancellation, CaseName? name = null)
    {
        var now = clock.GetUtcNow();
        var look = CaseName.Write(Looked(@case, actor, "", answers.Sha256, now), name);
        return Tables.InsertOnce(table, [.. Rows(look, @case, now, Guid.NewGuid().ToString("N"))], cancellation);
    }

    /// <summary>Notes a look at each of several documents. One request for fifty of them.</summary>
    public async Task Note(
        string @case,
        string actor,
        IReadOnlyList<SealedDocument> documents,
        CancellationToken cancellation,
        CaseName? name = null
    )
    {
        var now = clock.GetUtcNow();
        // A transaction takes a hundred rows, and a look stands in two.
        foreach (var some in documents.Chunk(50))
            await Tables.InsertOnce(
                table,
                [
                    .. some.Select(document => CaseName.Write(Looked(@case, actor, document, now), name))
                        .SelectMany(look => Rows(look, @case, now, Guid.NewGuid().ToString("N"))),
                ],
                cancellation
            );
    }

    private static TableEntity Looked(string @case, string actor, SealedDocument document, DateTimeOffset at)
    {
        var look = Looked(@case, actor, document.FileName, document.Sha256, at);
        look["Document"] = document.Id;
        return look;
    }

    private static TableEntity Looked(string @case, string actor, string fileName, string sha256, DateTimeOffset at) =>
        new()
        {
            ["Case"] = @case,
            ["Actor"] = ActorKey.ActorOf(actor),
            ["Duty"] = ActorKey.IsExpert(actor, out var duty) ? duty.ToString() : null,
            ["FileName"] = fileName,
            ["Sha256"] = sha256,
            ["At"] = at,
        };

    /// <summary>A page of looks by case, period and person, the last first. One request.</summary>
    /// <param name="query">Of what is asked there, these hold at once.</param>
    public async Task<LooksFound> Search(HistoryQuery query, int size, CancellationToken cancellation)
    {
        var prefix = query.Case.Length > 0 ? OfCase(query.Case) : OfAll;
        // What ends before an instant ends with the instant before it.
        var from = prefix + (query.To is { } to ? Back(BeijingTime.EndOf(to).AddTicks(-1)) : "");
        var end = prefix + (query.From is { } first ? Back(BeijingTime.StartOf(first)) : "") + "~";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {end} and ");
        filter += query.After is { } after
            ? TableClient.CreateQueryFilter($"RowKey gt {prefix + after}")
            : TableClient.CreateQueryFilter($"RowKey ge {from}");
        if (query.Actors.Count > 0)
            filter += $" and ({string.Join(" or ", query.Actors.Select(Of))})";
        var rows = await table
            .QueryAsync<TableEntity>(filter, size + 1, cancellationToken: cancellation)
            .Take(size + 1)
            .ToListAsync(cancellation);
        return new([.. rows.Take(size).Select(Look)], rows.Count > size ? rows[size - 1].RowKey[prefix.Length..] : null);
    }

    /// <summary>Whether a page may begin there.</summary>
    public static bool IsPlace(string after) => Place().IsMatch(after);

    /// <summary>Puts what was noted in partitions of cases where it is searched. Returns how much.</summary>
    public async Task<int> Move(CancellationToken cancellation)
    {
        var moved = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey != Partition, cancellationToken: cancellation))
        {
            if (!CaseId.TryParse(row.PartitionKey, out _) || row.RowKey.Split('-') is not [_, var id])
                continue;
            var look = new TableEntity(row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).ToDictionary())
            {
                ["Case"] = row.PartitionKey,
            };
            await Tables.InsertMissing(table, Rows(look, row.PartitionKey, Tables.Value<DateTimeOffset>(row, "At"), id), cancellation);
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
            moved++;
        }
        return moved;
    }

    private static TableEntity[] Rows(TableEntity look, string @case, DateTimeOffset at, string id) =>
        [
            .. new[] { OfCase(@case), OfAll }.Select(prefix => new TableEntity(look)
            {
                PartitionKey = Partition,
                RowKey = $"{prefix}{Back(at)}-{id}",
            }),
        ];

    private static string Of(string actor) =>
        ActorKey.IsExpert(actor, out var duty)
            ? TableClient.CreateQueryFilter($"Duty eq {duty.ToString()}")
            : TableClient.CreateQueryFilter($"Actor eq {actor}");

    private static DocumentLook Look(TableEntity row) =>
        new(Tables.Value<DateTimeOffset>(row, "At"), Tables.Text(row, "Case"), Tables.Text(row, "Actor"), Tables.Text(row, "FileName"))
        {
            Duty = Tables.OptionalText(row, "Duty"),
            Name = CaseName.Read(row),
        };

    private static string OfCase(string @case) => $"c|{@case}|";

    private static string Back(DateTimeOffset at) =>
        (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\d{19}-[0-9a-f]{32}\z")]
    private static partial Regex Place();
}
