using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Fields that are filled in on one page (表单分节).</summary>
public sealed record FormSection
{
    public required string Code { get; init; }

    public required Sentence Name { get; init; }

    /// <summary>What helps to fill it in.</summary>
    public Sentence? Hint { get; init; }

    public required IReadOnlyList<FormField> Fields { get; init; }

    /// <summary>Whether an input of the form is one of it.</summary>
    public bool Asks(string input) => Fields.Any(field => field.Cells.Any(cell => field.InputOf(cell) == input));

    /// <summary>Sections that a form has at most: what is written in all of them stands in one row of a table.</summary>
    public const int Most = 12;

    /// <summary>Characters that may be written in one section: a column of that row.</summary>
    public const int MostCharacters = 28_000;

    /// <summary>Characters that stand in it if every field is full.</summary>
    [JsonIgnore]
    public int Capacity => Fields.Sum(one => one.MostRows * one.Cells.Sum(cell => cell.Longest + Separators));

    // Quotation marks and a comma around each cell.
    private const int Separators = 3;
}
