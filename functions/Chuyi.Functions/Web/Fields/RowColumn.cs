namespace Chuyi.Functions.Web;

/// <summary>A field that every row of a <c>RowsField.razor</c> has.</summary>
/// <param name="Name">Its name in the form, by which its rule is known.</param>
/// <param name="Label">What it is called.</param>
public sealed record RowColumn(string Name, string Label)
{
    /// <summary>The type of its input.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What can be chosen; null where it is written.</summary>
    public IReadOnlyList<(string Value, string Text)>? Options { get; init; }
}
