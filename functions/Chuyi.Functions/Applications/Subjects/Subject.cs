using System.Text.Json.Serialization;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>
/// What is to be designated where that is not the unit itself: a person, a programme group, a consortium. What only tells one
/// person from another, and how members are reached, stands in no history.
/// </summary>
public sealed record Subject
{
    [JsonPropertyName("designates")]
    public required CategorySubject Kind { get; init; }

    /// <summary>The name of the person, the group or the consortium, as the certificate bears it.</summary>
    public required string Name { get; init; }

    /// <summary>The post of a person in the unit; null of what is none.</summary>
    public string? Post { get; init; }

    /// <summary>What a person has done; null of what is none.</summary>
    public string? Deeds { get; init; }

    /// <summary>The programmes of a group.</summary>
    public IReadOnlyList<GroupProgramme>? Programmes { get; init; }

    /// <summary>The units that take part in a group beside the one that leads it.</summary>
    public IReadOnlyList<string>? Participants { get; init; }

    /// <summary>The members of a consortium beside the unit that leads it.</summary>
    public IReadOnlyList<Member>? Members { get; init; }

    /// <summary>Of what kind the unit is that leads a consortium; null where it is not on file, or was not asked.</summary>
    public MemberType? Lead { get; init; }

    /// <summary>Which members a consortium has to have at least, by the round.</summary>
    public MemberMix? Mix { get; init; }

    /// <summary>What everybody may read of it.</summary>
    [JsonIgnore]
    public Designee Shown =>
        new()
        {
            Kind = Kind,
            Name = Name,
            Programmes = Programmes,
            Participants = Participants,
            Members = Members is null ? null : [.. Members.Select(member => member.Shown)],
        };

    /// <summary>The units that have a part in it beside the applicant: nobody of them reviews it.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Parties => [.. Participants ?? [], .. (Members ?? []).Select(member => member.Name)];
}
