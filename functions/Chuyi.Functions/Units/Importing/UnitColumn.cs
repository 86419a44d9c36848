using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Units;

/// <summary>A column of a list of units.</summary>
/// <param name="Name">What stands over it.</param>
/// <param name="Field">What rules call it.</param>
/// <param name="IsNeeded">Whether a list must have it.</param>
/// <param name="Example">What the template shows.</param>
public sealed record UnitColumn(Sentence Name, string Field, bool IsNeeded, string Example)
{
    public static UnitColumn OfficialName { get; } = new(new("单位全称", "Official name"), "officialName", true, "示例县职业中等专业学校");

    public static UnitColumn Type { get; } = new(new("类型", "Type"), "unitType", true, "中职");

    public static UnitColumn Prefecture { get; } = new(new("所在市州", "Prefecture"), "prefecture", true, "长沙市");

    public static UnitColumn Bureau { get; } = new(new("主管部门", "Supervising bureau"), "bureau", false, "");

    public static UnitColumn CreditCode { get; } = new(new("统一社会信用代码", "Social credit code"), "creditCode", false, "");

    public static UnitColumn FormerNames { get; } =
        new(new("曾用名", "Former names"), "formerNames", false, "示例县第一职业学校 至 2024-08-31");

    public static UnitColumn Aliases { get; } = new(new("别名", "Other names"), "aliases", false, "示例职专；示例职中");

    /// <summary>From left to right.</summary>
    public static IReadOnlyList<UnitColumn> Every { get; } = [OfficialName, Type, Prefecture, Bureau, CreditCode, FormerNames, Aliases];

    /// <summary>Whether what stands over a column of a file means this one.</summary>
    public bool Is(string heading) => UnitNames.Same(heading, Name.Zh) || UnitNames.Same(heading, Name.En);
}
