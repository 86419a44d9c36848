namespace Chuyi.Functions.People;

/// <summary>A change that does nothing until a second person confirms it.</summary>
public sealed record Proposal
{
    /// <summary>The id of the form it was made with, under which the names and addresses wait.</summary>
    public required string Id { get; init; }

    public required ContactPrints Contact { get; init; }
}
