namespace Chuyi.Functions.People;

/// <summary>An account of a unit that one of its members asks for.</summary>
public sealed record Invitation
{
    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    /// <summary>Under which whoever is invited waits.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>The accounts that the unit has, which are told.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The account whose place is taken, or null; it is closed once whoever is invited has signed in.</summary>
    public string? Account { get; init; }

    /// <summary>How that one is closed.</summary>
    public ProposedChange? HandOver { get; init; }
}
