using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Units;

/// <summary>Takes a list of units into the register, after a page that showed what comes of it.</summary>
public sealed record ImportUnits(UnitImport Import) : Act;

/// <summary>Adds one unit.</summary>
/// <param name="Edition">How often the register had changed when it was looked through for the name.</param>
public sealed record AddUnit(int Edition, Unit Added) : Act;

/// <summary>Changes what is on file of a unit.</summary>
public sealed record ChangeUnit(UnitChange Change) : Act;

/// <summary>Puts another contact of a unit on file, by whom it is asked to recommend.</summary>
public sealed record ChangeUnitContact(UnitContact Contact) : Act
{
    /// <summary>Whether another person confirms it. Not in acts of before.</summary>
    public bool TakesTwo { get; init; }
}

/// <summary>Merges two units.</summary>
public sealed record MergeUnits(UnitMerger Merger) : Act;
