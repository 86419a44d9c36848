using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Designation;

/// <summary>A line of the public register (名录).</summary>
public sealed record RegisterEntry : IDesignated
{
    /// <summary>The key of its certificate in the register.</summary>
    public required string Number { get; init; }

    /// <summary>The certificate's number as it is printed; null in what was decided before there was one.</summary>
    public string? Written { get; init; }

    /// <summary>The number as people read it.</summary>
    [JsonIgnore]
    public string Shown => Written ?? Number;

    public required string Category { get; init; }

    public required Sentence CategoryName { get; init; }

    /// <summary>The words for the level of the title; null in what was decided before levels were named.</summary>
    public LevelWords? Level { get; init; }

    /// <summary>The grade with which it was designated; null where the round had none.</summary>
    public GradePlaces? Grade { get; init; }

    /// <summary>The id of the unit; null in what was decided before units were on file.</summary>
    public string? Unit { get; init; }

    public required string UnitName { get; init; }

    /// <summary>The name that the unit has with the title, where the category gives one; else null.</summary>
    public string? NewName { get; init; }

    /// <summary>What is designated; null for the unit itself.</summary>
    public Designee? Designee { get; init; }

    /// <summary>The programme groups that the school's dossier carries; null where it carries none.</summary>
    public IReadOnlyList<GroupAnnex>? Groups { get; init; }

    public required string Title { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly Day { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>The last day on which it is held; null where none was set.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Whether it is held; a line of before says nothing of it, and is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(JsonStringEnumConverter<TitleStanding>))]
    public TitleStanding Standing { get; init; }

    /// <summary>Whether it is held on a day: what is suspended, revoked or expired is not.</summary>
    public bool IsHeldOn(DateOnly day) => Standing == TitleStanding.Held && !(day > ValidUntil);

    /// <summary>The departments that signed the list, the lead first.</summary>
    public required IReadOnlyList<Signatory> SignedBy { get; init; }
}
