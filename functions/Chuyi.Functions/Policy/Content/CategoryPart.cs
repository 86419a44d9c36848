using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A part of the dossier of a category.</summary>
public sealed record CategoryPart
{
    public required string Kind { get; init; }

    public required Sentence Name { get; init; }

    /// <summary>The extensions that are taken, without a dot.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    [JsonPropertyName("optional")]
    public bool IsOptional { get; init; }

    /// <summary>What is to be in it, as a skeleton to write into.</summary>
    public Sentence? Template { get; init; }

    public required Mark Mark { get; init; }

    /// <summary>As a round asks for it.</summary>
    public DossierPart Asked() => new(Kind, Name) { Types = string.Join(' ', Types), IsOptional = IsOptional ? true : null };
}
