using System.Text.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

/// <summary>
/// What was typed into fields that a page has more than one of: the values of each, in their order. Kept as one text, by which
/// two are compared.
/// </summary>
public sealed class TypedFields
{
    private readonly SortedDictionary<string, string[]> values;

    private TypedFields(IEnumerable<KeyValuePair<string, string[]>> typed) =>
        values = new(
            typed.Select(one => KeyValuePair.Create(one.Key, Kept(one.Value))).Where(one => one.Value.Length > 0).ToDictionary(),
            StringComparer.Ordinal
        );

    public static TypedFields None { get; } = new([]);

    /// <summary>The same as it is kept; the same text for the same fields.</summary>
    public string Text => values.Count == 0 ? "" : Json.Write(values);

    /// <summary>The values of a field; those after the last that was filled in are not there.</summary>
    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];

    public string One(string name) => All(name) is [var first, ..] ? first : "";

    /// <summary>The value of a field in one row of several.</summary>
    public string At(string name, int row) => All(name).ElementAtOrDefault(row) ?? "";

    /// <summary>How many rows of these fields are filled in, those included that are empty before one that is not.</summary>
    public int Rows(IEnumerable<string> names) => names.Select(name => All(name).Count).DefaultIfEmpty().Max();

    /// <summary>The same without one row of these fields.</summary>
    public TypedFields Without(IReadOnlyCollection<string> names, int row) =>
        new(
            values.Select(one =>
                names.Contains(one.Key) ? KeyValuePair.Create(one.Key, one.Value.Where((_, i) => i != row).ToArray()) : one
            )
        );

    /// <summary>Those of a form that have one of these names.</summary>
    public static TypedFields Of(Microsoft.AspNetCore.Http.IFormCollection form, IEnumerable<string> names) =>
        new(names.Select(name => KeyValuePair.Create(name, form[name].Select(value => value ?? "").ToArray())));

    /// <summary>Those of a text that have one of these names; none where it is no such text.</summary>
    public static TypedFields Read(string? text, IReadOnlyCollection<string> names)
    {
        try
        {
            return string.IsNullOrEmpty(text)
                ? None
                : new(
                    Json.Read<Dictionary<string, string?[]?>>(text)
                        .Where(one => names.Contains(one.Key))
                        .Select(one => KeyValuePair.Create(one.Key, (one.Value ?? []).Select(value => value ?? "").ToArray()))
                );
        }
        catch (JsonException)
        {
            return None;
        }
    }

    private static string[] Kept(string[] typed)
    {
        var trimmed = typed.Select(value => value.Trim()).ToList();
        return [.. trimmed.Take(trimmed.FindLastIndex(value => value.Length > 0) + 1)];
    }
}
