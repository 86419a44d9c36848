namespace Chuyi.Functions.People;

/// <summary>A change that does nothing until a second person confirms it.</summary>
public sealed record Proposal
{
    /// <summary>The mark under which the names and addresses wait (<see cref="Proposed"/>).</summary>
    public required string Id { get; init; }

    public required ContactPrints Contact { get; init; }
}
