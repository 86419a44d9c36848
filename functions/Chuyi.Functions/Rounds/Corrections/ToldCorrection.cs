using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>What whoever has a draft or an application in a round is told of a correction of its call.</summary>
public sealed record ToldCorrection
{
    public required CaseId Round { get; init; }

    public required Sentence RoundTitle { get; init; }

    /// <summary>Which text it is.</summary>
    public required Sentence Called { get; init; }

    /// <summary>As it stood; empty where nothing stood there.</summary>
    public required Sentence Before { get; init; }

    public required Sentence After { get; init; }

    public required string Reason { get; init; }
}
