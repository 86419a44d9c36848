namespace Chuyi.Functions.People;

/// <summary>The proposal that a case has open: which, and whose.</summary>
public sealed record PendingProposal(Proposal Proposal, string By)
{
    /// <summary>Which change of an account, or null where it is something else.</summary>
    public ProposedChange? Change { get; init; }
}
