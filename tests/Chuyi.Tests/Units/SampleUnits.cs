using Chuyi.Functions.Units;

namespace Chuyi.Tests.Units;

/// <summary>Units as rules meet them.</summary>
internal static class SampleUnits
{
    public static Unit Bureau { get; } =
        new()
        {
            Id = UnitIds.Of("长沙市教育局"),
            OfficialName = "长沙市教育局",
            Type = UnitType.Government,
            Prefecture = "长沙市",
        };

    public static Unit School { get; } =
        new()
        {
            Id = UnitIds.Of("长沙市第一职业学校"),
            OfficialName = "长沙职业中等专业学校",
            FormerNames = [new("长沙市第一职业学校", new(2025, 8, 31))],
            Aliases = ["长沙一职"],
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
            Bureau = Bureau.Id,
            CreditCode = "12430000444877395X"[..17] + CreditCode.Check("12430000444877395X"[..17]),
        };

    public static Unit College { get; } =
        new()
        {
            Id = UnitIds.Of("湖南某某职业技术学院"),
            OfficialName = "湖南某某职业技术学院",
            Type = UnitType.HigherVocational,
            Prefecture = Prefectures.ProvinceRun,
        };

    public static KnownUnits Known { get; } = new([Bureau, School, College], new Dictionary<string, string>(), 1);
}
