using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Units;

/// <summary>
/// What is wrong with a unit by itself, whatever else is on file. Its prefecture is one where it was read
/// (<see cref="Prefectures.Read"/>): rules know no catalogue.
/// </summary>
public static class UnitFaults
{
    /// <summary>Characters of the longest official name, as on the seal.</summary>
    public const int LongestName = 60;

    /// <summary>Other names that a unit has at most.</summary>
    public const int MostAliases = 20;

    /// <summary>All of it, each with its field; null where nothing is wrong.</summary>
    public static Refusal? Of(Unit unit) =>
        Refusal.Of(
            NameFault(unit.OfficialName, "officialName"),
            unit.Aliases.Count > MostAliases ? TooMany : Refusal.Of(unit.Aliases.Select(alias => NameFault(alias, "aliases")).Take(1)),
            Enum.IsDefined(unit.Type) ? null : NoType,
            unit.Bureau == unit.Id ? OwnBureau : null,
            unit.CreditCode is { } code && !CreditCode.IsOne(code) ? NoCode : null
        );

    /// <summary>Why something is no name of a unit, or null.</summary>
    public static Refusal? NameFault(string name, string field) =>
        UnitNames.Normal(name).Length == 0
            ? new Refusal("no-name", "请填写单位全称。", "Please give the unit's full name.") { Field = field }
        : name.Length > LongestName
            ? new Refusal(
                "too-long",
                $"单位名称最多 {LongestName} 字，现为 {name.Length} 字。",
                $"The name of a unit has at most {LongestName} characters; this has {name.Length}."
            )
            {
                Field = field,
            }
        : TextLimits.Fault(field, name);

    public static Refusal NoType { get; } = new("type", "请选择单位类型。", "Please choose the type of the unit.") { Field = "unitType" };

    public static Refusal NoPrefecture { get; } =
        new("prefecture", "请选择所在市州；省属单位选“省属”。", "Please choose the prefecture, or “省属” for a unit run by the province.");

    public static Refusal OwnBureau { get; } = new("bureau", "单位不能以自身为主管部门。", "A unit cannot be its own supervising bureau.");

    public static Refusal NoCode { get; } =
        new(
            "credit-code",
            "统一社会信用代码有误：应为 18 位，且校验位正确，请核对。",
            "The social credit code is wrong: it has 18 characters, the last of which checks the others."
        )
        {
            Field = "creditCode",
        };

    private static Refusal TooMany { get; } =
        new("aliases", $"别名最多 {MostAliases} 个。", $"A unit has at most {MostAliases} other names.");
}
