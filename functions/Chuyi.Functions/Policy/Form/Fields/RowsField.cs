using System.Text.Json.Serialization;

namespace Chuyi.Functions.Policy;

/// <summary>A table that is filled in row by row (表格).</summary>
public sealed record RowsField : FormField
{
    /// <summary>Its columns, each a field of one cell.</summary>
    public required IReadOnlyList<FormField> Columns { get; init; }

    /// <summary>Rows at least, if it is filled in.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Rows at most.</summary>
    public required int Most { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<CellField> Cells => [.. Columns.OfType<CellField>()];

    [JsonIgnore]
    public override int LeastRows => Least;

    [JsonIgnore]
    public override int MostRows => Most;

    [JsonIgnore]
    public override bool IsTable => true;
}
