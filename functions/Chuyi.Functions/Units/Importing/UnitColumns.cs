using Chuyi.Functions.Web;

namespace Chuyi.Functions.Units;

/// <summary>The columns of a list of units.</summary>
public static class UnitColumns
{
    public static SheetColumn OfficialName { get; } = new(new("单位全称", "Official name"), "officialName", true, "示例县职业中等专业学校");

    public static SheetColumn Type { get; } = new(new("类型", "Type"), "unitType", true, "中职");

    public static SheetColumn Prefecture { get; } = new(new("所在市州", "Prefecture"), "prefecture", true, "长沙市");

    public static SheetColumn Bureau { get; } = new(new("主管部门", "Supervising bureau"), "bureau", false, "");

    public static SheetColumn CreditCode { get; } = new(new("统一社会信用代码", "Social credit code"), "creditCode", false, "");

    public static SheetColumn FormerNames { get; } =
        new(new("曾用名", "Former names"), "formerNames", false, "示例县第一职业学校 至 2024-08-31");

    public static SheetColumn Aliases { get; } = new(new("别名", "Other names"), "aliases", false, "示例职专；示例职中");

    /// <summary>From left to right.</summary>
    public static IReadOnlyList<SheetColumn> Every { get; } = [OfficialName, Type, Prefecture, Bureau, CreditCode, FormerNames, Aliases];

    /// <summary>A list of units.</summary>
    public static SheetForm Form { get; } = new(new("单位名录", "Units"), Every, MostRows: 10_000);
}
