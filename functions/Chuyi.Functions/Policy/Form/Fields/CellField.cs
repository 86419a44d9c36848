using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A field of one cell, which can also be a column of a table.</summary>
public abstract record CellField : FormField
{
    [JsonIgnore]
    public override IReadOnlyList<CellField> Cells => [this];

    /// <summary>Characters that its text has at most.</summary>
    [JsonIgnore]
    public abstract int Longest { get; }

    /// <summary>The same of any cell, for its input.</summary>
    public static int LongestOf(CellField cell) => cell.Longest;

    /// <summary>What is wrong with a text that is not empty, to be read after the name of the field; or null.</summary>
    public abstract Sentence? Fault(string text);

    /// <summary>A right text as people read it.</summary>
    public virtual Sentence Show(string text) => new(text, text);

    /// <summary>The number that a right text is; null for what is none.</summary>
    public virtual decimal? Figure(string text) => null;
}
