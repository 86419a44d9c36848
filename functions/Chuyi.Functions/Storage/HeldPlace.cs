namespace Chuyi.Functions.Storage;

/// <summary>Whose a place is that only one can have (<see cref="HeldPlaces"/>).</summary>
public enum HeldPlace
{
    /// <summary>It was free, and whoever asked has it from now on.</summary>
    Taken,

    /// <summary>Whoever asked had it already.</summary>
    Held,

    /// <summary>Another has it.</summary>
    OfAnother,
}
