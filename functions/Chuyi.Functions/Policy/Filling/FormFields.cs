using System.Collections.Frozen;

namespace Chuyi.Functions.Policy;

/// <summary>The inputs of the forms of all categories, by their names: what was typed is shown with what it is called.</summary>
public static class FormFields
{
    private static readonly Lazy<FrozenDictionary<string, Sentence>> Names = new(() =>
        (
            from category in Catalogue.Official.Categories
            from field in category.Form.Fields
            from cell in field.Cells
            select (Input: field.InputOf(cell), cell.Name)
        )
            .DistinctBy(one => one.Input)
            .ToFrozenDictionary(one => one.Input, one => one.Name)
    );

    /// <summary>What an input is called; null for one of no form.</summary>
    public static Sentence? NameOf(string input) => Names.Value.TryGetValue(input, out var name) ? name : null;
}
