using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chuyi.Functions.Policy;

/// <summary>
/// Reads <c>catalogue.json</c> and <c>categories/*.json</c>. Sections and parts that many categories have stand once, in
/// <c>shared.json</c>; a category names them, with a prefix for their codes where it has one of them twice.
/// </summary>
public static class CategoryFiles
{
    private const string Shared = "shared",
        Prefix = "prefix",
        Name = "name",
        Code = "code";

    /// <summary>The catalogue with all of its categories.</summary>
    public static Catalogue ReadAll()
    {
        var (catalogue, shared) = (PolicyFile.Node("catalogue.json"), PolicyFile.Node("categories/shared.json"));
        var order = catalogue["order"]!.Deserialize<List<string>>()!;
        var read = PolicyFile.Read<CatalogueFile>("catalogue.json");
        return new()
        {
            Programme = read.Programme,
            Departments = read.Departments,
            Prefectures = read.Prefectures,
            Categories = [.. order.Select(code => Read(PolicyFile.Node($"categories/{code}.json"), shared))],
            Sources = shared["sources"].Deserialize<Dictionary<string, string>>()!,
        };
    }

    /// <summary>One category.</summary>
    /// <param name="file">As its file has it.</param>
    /// <param name="shared">What it may name.</param>
    /// <exception cref="JsonException">A member is unknown, missing or not of its kind.</exception>
    public static Category Read(JsonObject file, JsonObject shared)
    {
        var whole = file.DeepClone().AsObject();
        whole.Remove("$schema");
        if (whole["form"] is JsonObject form && form["sections"] is JsonArray sections)
            form["sections"] = Resolved(sections, shared, "sections");
        if (whole["parts"] is JsonArray parts)
            whole["parts"] = Resolved(parts, shared, "parts");
        return whole.Deserialize<Category>(PolicyFile.Strict) ?? throw new JsonException("A category is empty.");
    }

    private static JsonArray Resolved(JsonArray items, JsonObject shared, string kind) =>
        new([
            .. items.Select(entry =>
                entry is JsonObject one && one[Shared] is { } name ? Named(one, shared, kind, (string)name!) : entry?.DeepClone()
            ),
        ]);

    private static JsonObject Named(JsonObject entry, JsonObject shared, string kind, string name)
    {
        var found = shared[kind]?[name]?.DeepClone().AsObject() ?? throw new JsonException($"shared.json has no {kind} '{name}'.");
        if (entry[Name] is { } other)
            found[Name] = other.DeepClone();
        if (entry[Prefix] is { } prefix)
            foreach (var coded in (found["fields"] as JsonArray ?? []).OfType<JsonObject>().Prepend(found))
                coded[Code] = (string)prefix! + (string)coded[Code]!;
        return found;
    }

    private sealed record CatalogueFile(Programme Programme, IReadOnlyList<Department> Departments, IReadOnlyList<string> Prefectures);
}
