using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>What whoever has a draft or an application in a round is told of its later deadline.</summary>
public sealed record ToldDeadline
{
    public required CaseId Round { get; init; }

    public required Sentence RoundTitle { get; init; }

    /// <summary>The deadline of before.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The deadline since.</summary>
    public required DateTimeOffset Deadline { get; init; }

    public required string Reason { get; init; }
}
