using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Applications;

/// <summary>A member of a consortium. How it is reached stands in People alone.</summary>
public sealed record Member
{
    /// <summary>Made of its name, so that it is the same however that is spelt.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Which unit it is, where it was in the register on the day of the submission; else null.</summary>
    public string? Unit { get; init; }

    public required MemberType Type { get; init; }

    /// <summary>What it does in the consortium.</summary>
    public required string Role { get; init; }

    /// <summary>Which contact of it is on file, of those it had one after the other.</summary>
    public required string Contact { get; init; }

    /// <summary>The same as everybody may read it.</summary>
    [JsonIgnore]
    public DesigneeMember Shown => new(Name, Type, Role) { Unit = Unit };

    /// <summary>Who answers for it.</summary>
    public Recipient To(CaseId application) => Recipient.Member(application, Contact);

    public static string IdOf(string name) => Keys.Hash(UnitNames.Normal(name))[..12];

    /// <summary>The contact that it has from the beginning, or one that is put in its place.</summary>
    /// <param name="form">The form that did so; null for the beginning.</param>
    public static string ContactOf(string member, string? form = null) => $"{member}-{form ?? "0"}";
}
