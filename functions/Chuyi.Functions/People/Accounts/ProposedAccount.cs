namespace Chuyi.Functions.People;

/// <summary>An account that somebody of the office asks for, and cannot open alone.</summary>
public sealed record ProposedAccount
{
    public required Role Role { get; init; }

    /// <summary>The unit, where it has accounts already: only then an applicant's needs a second person.</summary>
    public string? Unit { get; init; }

    /// <summary>These accounts, which are told.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public required Proposal Proposal { get; init; }
}
