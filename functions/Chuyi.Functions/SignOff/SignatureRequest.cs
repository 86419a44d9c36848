using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.SignOff;

/// <summary>What a department is asked to sign.</summary>
public sealed record SignatureRequest
{
    public required CaseId Round { get; init; }

    public required string Category { get; init; }

    public required Sentence RoundTitle { get; init; }

    public required Signatory Department { get; init; }

    /// <summary>The words for the level of the title; null in a round without one, and in a request of before.</summary>
    public LevelWords? Level { get; init; }

    /// <summary>What the list is called.</summary>
    [JsonIgnore]
    public Sentence List => LevelWords.ListOf(Level);

    /// <summary>How often a list of this round was sent for signature, this time included.</summary>
    public required int Sending { get; init; }

    public required string ListHash { get; init; }

    /// <summary>The last day to answer before the first reminder.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The account of the officer in charge.</summary>
    public required string Officer { get; init; }
}
