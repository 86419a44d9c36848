using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Applications;

/// <summary>What a round decided of an application: the designation is made of it (认定). Named as when the round opened.</summary>
public record DesignationDecision
{
    /// <summary>The key of its certificate in the register.</summary>
    public required string Number { get; init; }

    /// <summary>The certificate's number as it is printed; null in what was decided before there was one.</summary>
    public string? Written { get; init; }

    /// <summary>The number as people read it.</summary>
    [JsonIgnore]
    public string Shown => Written ?? Number;

    public required Sentence CategoryName { get; init; }

    /// <summary>The words for the level of the title; null in what was decided before levels were named.</summary>
    public LevelWords? Level { get; init; }

    /// <summary>The grade with which it is designated; null where the round has none.</summary>
    public GradePlaces? Grade { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>The legal day of the designation.</summary>
    public required DateOnly Day { get; init; }

    public required Programme Programme { get; init; }

    /// <summary>The departments that signed the list, the lead first.</summary>
    public required IReadOnlyList<Signatory> SignedBy { get; init; }
}
