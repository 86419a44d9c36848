namespace Chuyi.Functions.People;

/// <summary>A case that changes only when a second person confirms what one proposed.</summary>
public interface IProposed
{
    /// <summary>What waits for the second person, or null.</summary>
    PendingProposal? Waits { get; }
}
