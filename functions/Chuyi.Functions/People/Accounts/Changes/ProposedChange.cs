namespace Chuyi.Functions.People;

/// <summary>A change of an account that somebody asks for.</summary>
public sealed record ProposedChange
{
    public required AccountChange What { get; init; }

    /// <summary>Under which the account waits as it will be.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>What was on file when it was asked for.</summary>
    public required ContactPrints Before { get; init; }

    /// <summary>Why; where it is a correction there may be none.</summary>
    public string? Reason { get; init; }

    /// <summary>The other accounts of the unit, which are told.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}
