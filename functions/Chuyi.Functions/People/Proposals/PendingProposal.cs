namespace Chuyi.Functions.People;

/// <summary>The proposal that a case has open: which, and whose.</summary>
public sealed record PendingProposal(Proposal Proposal, string By);
