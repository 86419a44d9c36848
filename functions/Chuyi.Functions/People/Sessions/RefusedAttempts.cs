using System.Globalization;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// What was tried and refused: a row for each hour, kind and person, that counts. A stranger makes no rows but those of accounts
/// and links that there are, and one an hour for all that there are not.
/// </summary>
public sealed class RefusedAttempts(Tables tables, TimeProvider clock)
{
    // No case has such an id.
    private const string Partition = "refused";

    private readonly TableClient table = tables.Get(Layout.Tables.Access);

    /// <summary>Counts one. Two requests, whatever stands there: how long it takes tells nobody which accounts there are.</summary>
    public async Task Note(AttemptKind kind, string who, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var hour = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerHour));
        var key = $"{Back(hour)}|{kind}|{who}";
        if (!Tables.IsKey(key))
            return;
        var there = await Tables.Find(table, Partition, key, cancellation);
        var row = new TableEntity(Partition, key)
        {
            ["Hour"] = hour,
            ["Kind"] = kind.ToString(),
            ["Who"] = who,
            ["Times"] = 1 + (there is null ? 0 : Tables.Value<int>(there, "Times")),
        };
        // Whoever lost the race is not counted: that there were attempts is told, and about how many.
        await Tables.PutUnchanged(table, [row], there?.ETag);
    }

    /// <summary>What was refused in a period, the latest first.</summary>
    /// <param name="most">So many at most.</param>
    /// <param name="who">Whom is asked for, as <see cref="DoorFilter"/> has it; null for all.</param>
    public async Task<IReadOnlyList<RefusedAttempt>> Of(
        DateTimeOffset from,
        DateTimeOffset end,
        int most,
        string? who,
        CancellationToken cancellation
    )
    {
        // The hour that begins with the end is not of the period.
        var (first, last) = (Back(end) + "~", Back(from) + "~");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {first} and RowKey lt {last}");
        return await table
            .QueryAsync<TableEntity>(who is null ? filter : $"{filter} and ({who})", cancellationToken: cancellation)
            .Select(row => new RefusedAttempt(
                Tables.Value<DateTimeOffset>(row, "Hour"),
                Tables.Read(row, "Kind", Enum.Parse<AttemptKind>),
                Tables.Text(row, "Who"),
                Tables.Value<int>(row, "Times")
            ))
            .Take(most)
            .ToListAsync(cancellation);
    }

    private static string Back(DateTimeOffset hour) =>
        (DateTimeOffset.MaxValue.UtcTicks - hour.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
