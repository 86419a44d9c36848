using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Units;

/// <summary>The activity that follows from every change of the register.</summary>
public static class UnitActivities
{
    public static Activity<FollowUnitsRequest> Follow { get; } = new(nameof(UnitMoves.FollowUnits));
}
