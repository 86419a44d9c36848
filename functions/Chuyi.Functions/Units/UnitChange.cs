namespace Chuyi.Functions.Units;

/// <summary>A change of one unit.</summary>
public sealed record UnitChange
{
    /// <summary>How often the register had changed when the unit was looked at.</summary>
    public required int Edition { get; init; }

    public required Unit Before { get; init; }

    public required Unit After { get; init; }

    /// <summary>The first day of a new name; null where the name stays, or was only misspelt.</summary>
    public DateOnly? Since { get; init; }

    public required string Reason { get; init; }
}
