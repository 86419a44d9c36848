using Azure.Data.Tables;

namespace Chuyi.Functions.Storage;

/// <summary>
/// Places that only one can have: of each a row, inserted once by who holds it from then on. Two who ask at once do not both get it,
/// and asking twice is asking once.
/// </summary>
internal static class HeldPlaces
{
    private const string Holder = "Holder";

    /// <summary>The row of a place, as its holder would insert it.</summary>
    public static TableEntity Row(string partition, string key, string holder) => new(partition, key) { [Holder] = holder };

    /// <summary>Takes a place. One request, and one more where it is not free.</summary>
    public static async Task<HeldPlace> Take(TableClient table, TableEntity row, CancellationToken cancellation)
    {
        while (!await Tables.InsertOnce(table, [row], cancellation))
            // Where it was freed in between, it is asked for again.
            if (await Tables.Find(table, row.PartitionKey, row.RowKey, cancellation) is { } there)
                return IsOfSame(there, row) ? HeldPlace.Held : HeldPlace.OfAnother;
        return HeldPlace.Taken;
    }

    /// <summary>Takes the first that is free, or that its holder has already. Null where others have all.</summary>
    /// <returns>Its row, and whether it was free.</returns>
    public static async Task<(TableEntity Row, HeldPlace Place)?> TakeAny(
        TableClient table,
        IEnumerable<TableEntity> rows,
        CancellationToken cancellation
    )
    {
        foreach (var row in rows)
            if (await Take(table, row, cancellation) is var place && place != HeldPlace.OfAnother)
                return (row, place);
        return null;
    }

    /// <summary>Frees a place, if it is its holder's. Another's stays.</summary>
    public static async Task Free(TableClient table, TableEntity row, CancellationToken cancellation)
    {
        if (await Tables.Find(table, row.PartitionKey, row.RowKey, cancellation) is { } there && IsOfSame(there, row))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, there.ETag, cancellation);
    }

    private static bool IsOfSame(TableEntity one, TableEntity other) => Tables.Text(one, Holder) == Tables.Text(other, Holder);
}
