using System.Text.Json.Serialization;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What is designated, as everybody may read it: on lists, notices, certificates and in the register.</summary>
public sealed record Designee
{
    [JsonPropertyName("designates")]
    public required CategorySubject Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The programmes of a group.</summary>
    public IReadOnlyList<GroupProgramme>? Programmes { get; init; }

    /// <summary>The units that take part in a group beside the one that leads it.</summary>
    public IReadOnlyList<string>? Participants { get; init; }

    /// <summary>The members of a consortium: those that have confirmed, once the formal check is over.</summary>
    public IReadOnlyList<DesigneeMember>? Members { get; init; }

    /// <summary>The units that have a part in it beside the applicant.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Parties => [.. Participants ?? [], .. (Members ?? []).Select(member => member.Name)];
}
