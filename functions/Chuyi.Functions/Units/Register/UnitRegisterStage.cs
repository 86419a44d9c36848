namespace Chuyi.Functions.Units;

public enum UnitRegisterStage
{
    /// <summary>No unit is on file.</summary>
    None,

    Kept,
}
