using Azure.Data.Tables;

namespace Chuyi.Functions.Cases;

/// <summary>Rows of the read store that nothing has been found for yet.</summary>
internal sealed class FoundRows
{
    private readonly Dictionary<(string Partition, string Row), FoundRow> rows;
    private readonly ILookup<string, FoundRow> beside;

    public FoundRows(IEnumerable<FoundRow> all)
    {
        rows = all.ToDictionary(row => (row.Partition, row.Row));
        beside = rows.Values.Where(row => row.Beside is not null).ToLookup(row => row.Beside!, StringComparer.Ordinal);
    }

    /// <summary>What is left.</summary>
    public IReadOnlyCollection<FoundRow> Left => rows.Values;

    /// <summary>What stands beside the summary of a case.</summary>
    public IEnumerable<FoundRow> Beside(string @case) => beside[@case];

    /// <summary>What stands where a row belongs, or null.</summary>
    public FoundRow? At(TableEntity row) => rows.GetValueOrDefault((row.PartitionKey, row.RowKey));

    /// <summary>The same, and it is left no longer.</summary>
    public FoundRow? Take(TableEntity row) => rows.Remove((row.PartitionKey, row.RowKey), out var found) ? found : null;
}
