namespace Chuyi.Functions.Web;

/// <summary>A column of a table that is filled in by rows (<c>TableField.razor</c>).</summary>
/// <param name="Name">The name of its fields, of which every row has one.</param>
/// <param name="Label">Its heading, and what each field is called with the number of its row; null where nobody sees it.</param>
public sealed record TableColumn(string Name, string? Label)
{
    /// <summary>The largest whole number that it takes; null for a text.</summary>
    public int? Most { get; init; }

    /// <summary>The least.</summary>
    public int Least { get; init; } = 1;

    /// <summary>What is chosen of, the first unless something else is; null where it is typed.</summary>
    public IReadOnlyList<(string Value, string Text)>? Options { get; init; }

    /// <summary>The characters that a text may have.</summary>
    public int Longest { get; init; } = Cases.TextLimits.Name;
}
