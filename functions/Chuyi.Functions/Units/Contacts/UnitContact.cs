using Chuyi.Functions.People;

namespace Chuyi.Functions.Units;

/// <summary>Another contact of a unit.</summary>
public sealed record UnitContact
{
    /// <summary>The id of the unit.</summary>
    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    /// <summary>Under what the name and the addresses wait until the fact is recorded.</summary>
    public required Proposal Proposal { get; init; }
}
