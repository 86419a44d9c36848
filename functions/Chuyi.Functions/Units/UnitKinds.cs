using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Units;

/// <summary>What a unit of a type counts as among the members of a consortium.</summary>
public static class UnitKinds
{
    public static MemberType AsMember(this UnitType type) =>
        type switch
        {
            UnitType.Enterprise => MemberType.Enterprise,
            UnitType.Research => MemberType.Research,
            UnitType.Industry => MemberType.Industry,
            UnitType.Government => MemberType.Government,
            _ => MemberType.School,
        };
}
