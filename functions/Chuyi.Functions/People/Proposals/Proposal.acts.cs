using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The second person's consent to what stands in a proposal.</summary>
public sealed record ConfirmProposal(string Proposal) : Act;

/// <summary>Takes a proposal back, or turns it down.</summary>
public sealed record DropProposal(string Proposal) : Act
{
    /// <summary>Why it came to nothing by itself; null where a person says so.</summary>
    public Sentence? Because { get; init; }
}
