namespace Chuyi.Functions.Units;

/// <summary>Two units that are one: the id of the one that goes means the other from then on.</summary>
public sealed record UnitMerger
{
    /// <summary>How often the register had changed when they were compared.</summary>
    public required int Edition { get; init; }

    /// <summary>The unit that goes.</summary>
    public required Unit Gone { get; init; }

    /// <summary>The unit that stays, with the names of both.</summary>
    public required Unit Stays { get; init; }

    /// <summary>Accounts that act for the other unit from then on.</summary>
    public required int Accounts { get; init; }

    /// <summary>Open drafts that are the other unit's from then on.</summary>
    public required int Drafts { get; init; }

    public required string Reason { get; init; }

    /// <summary>
    /// Whether another person confirms it: somebody acts for the unit that goes, and would for the other. Not in acts of before.
    /// </summary>
    public bool TakesTwo { get; init; }
}
