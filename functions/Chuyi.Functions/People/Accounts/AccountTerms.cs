namespace Chuyi.Functions.People;

/// <summary>What an account is opened as.</summary>
public sealed record AccountTerms
{
    public required Role Role { get; init; }

    public string? Unit { get; init; }

    /// <summary>Whether the first administrator opens it alone, for want of anybody who could confirm it.</summary>
    public bool Alone { get; init; }
}
