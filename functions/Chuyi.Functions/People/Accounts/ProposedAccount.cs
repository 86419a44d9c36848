namespace Chuyi.Functions.People;

/// <summary>An account of the staff that somebody of the office asks for.</summary>
public sealed record ProposedAccount
{
    public required Role Role { get; init; }

    public required Proposal Proposal { get; init; }
}
