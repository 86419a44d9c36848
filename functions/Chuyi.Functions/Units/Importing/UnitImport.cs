namespace Chuyi.Functions.Units;

/// <summary>An import of units: what the register is after it, and what that changes.</summary>
public sealed record UnitImport
{
    /// <summary>How often the register had changed when it was compared.</summary>
    public required int Edition { get; init; }

    /// <summary>The hash of the file with the register after it.</summary>
    public required string File { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }
}
