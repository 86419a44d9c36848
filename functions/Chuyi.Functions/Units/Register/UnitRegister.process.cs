using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Units;

/// <summary>The row of the register of units in the registry of processes.</summary>
public static class UnitRegisterProcess
{
    public static Process Row { get; } =
        Process
            .Of<UnitRegisterState>(
                nameof(UnitRegisterWorkflow),
                UnitRegisterRules.Decide,
                (_, _) => [],
                _ => "/office/units",
                typeof(ImportUnits),
                typeof(AddUnit)
            )
            .Named<UnitRegisterState>(_ => new("单位名录", "The register of units"))
            .Interrupted<UnitRegisterState>(UnitRegisterWords.Before);
}
