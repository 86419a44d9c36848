using System.Text;
using System.Text.Json.Nodes;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.Policy;

/// <summary>What is written into a form: of each field its rows, of each row its cells, in the order of the field's cells.</summary>
public sealed record FormAnswers(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Fields)
{
    public static FormAnswers None { get; } = new(new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>());

    /// <summary>Of what types the members are of the consortium that the form is for; null where it is for none, or not known.</summary>
    public IReadOnlyList<MemberType>? Members { get; init; }

    /// <summary>The same with the members that are named beside the form; null for none.</summary>
    public FormAnswers With(IReadOnlyList<Member>? members) =>
        members is null ? this : this with { Members = [.. members.Select(member => member.Type)] };

    public bool IsEmpty => Fields.Count == 0;

    /// <summary>The rows of a field; none where nothing is written.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Of(string field) => Fields.GetValueOrDefault(field) ?? [];

    /// <summary>The text of a cell; empty where nothing is written.</summary>
    public string Text(string field, int row = 0, int cell = 0) => Of(field).ElementAtOrDefault(row)?.ElementAtOrDefault(cell) ?? "";

    /// <summary>All that is written in several sections.</summary>
    public static FormAnswers Together(IEnumerable<FormAnswers> sections) =>
        new(
            sections
                .SelectMany(section => section.Fields)
                .DistinctBy(field => field.Key)
                .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal)
        );

    /// <summary>Whether something else stands in one of these fields.</summary>
    public bool DiffersIn(IEnumerable<FormField> fields, FormAnswers other) =>
        fields.Any(field => Differs(Of(field.Code), other.Of(field.Code)));

    /// <summary>As it is kept in a draft.</summary>
    public string Write() => CanonicalJson.Write(Node());

    /// <summary>The bytes that are sealed (RFC 8785): the same answers have the same hash.</summary>
    public byte[] Canonical() => Encoding.UTF8.GetBytes(Write());

    public static FormAnswers Read(string? json) =>
        json is null ? None : new(Json.Read<Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>>(json));

    private JsonObject Node() =>
        new(
            Fields.Select(field =>
                KeyValuePair.Create(
                    field.Key,
                    (JsonNode?)
                        new JsonArray([
                            .. field.Value.Select(row => new JsonArray([.. row.Select(cell => (JsonNode?)JsonValue.Create(cell))])),
                        ])
                )
            )
        );

    private static bool Differs(IReadOnlyList<IReadOnlyList<string>> some, IReadOnlyList<IReadOnlyList<string>> others) =>
        some.Count != others.Count || some.Zip(others).Any(rows => !rows.First.SequenceEqual(rows.Second));
}
