namespace Chuyi.Functions.Rounds;

/// <summary>An application that its expert gives back because of a conflict.</summary>
public sealed record ReturnedItem
{
    public required string Expert { get; init; }

    public required string Application { get; init; }

    /// <summary>In the words of the expert.</summary>
    public required string Reason { get; init; }
}
