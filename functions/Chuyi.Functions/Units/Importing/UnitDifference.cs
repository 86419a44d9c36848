using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Units;

/// <summary>One thing in which a unit is on file otherwise than before.</summary>
/// <param name="What">What it is.</param>
/// <param name="From">What stood there, or empty.</param>
/// <param name="To">What stands there now, or empty.</param>
public sealed record UnitDifference(Sentence What, Sentence From, Sentence To)
{
    public Sentence Say =>
        new(
            $"{What.Zh}由{Written(From.Zh, "无")}改为{Written(To.Zh, "无")}",
            $"{What.En}: {Written(From.En, "none")} → {Written(To.En, "none")}"
        );

    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<UnitDifference> Between(Unit before, Unit after) =>
        [
            .. new (Sentence What, Sentence From, Sentence To)[]
            {
                (new("名称", "Name"), Plain(before.OfficialName), Plain(after.OfficialName)),
                (new("曾用名", "Former names"), Former(before), Former(after)),
                (new("别名", "Other names"), Plain(string.Join("、", before.Aliases)), Plain(string.Join("、", after.Aliases))),
                (new("类型", "Type"), UnitWords.Of(before.Type), UnitWords.Of(after.Type)),
                (new("所在市州", "Prefecture"), UnitWords.OfPrefecture(before.Prefecture), UnitWords.OfPrefecture(after.Prefecture)),
                (new("主管部门", "Supervising bureau"), Plain(before.Bureau ?? ""), Plain(after.Bureau ?? "")),
                (new("统一社会信用代码", "Social credit code"), Plain(before.CreditCode ?? ""), Plain(after.CreditCode ?? "")),
            }
                .Where(one => one.From != one.To)
                .Select(one => new UnitDifference(one.What, one.From, one.To)),
        ];

    private static Sentence Former(Unit unit) => Plain(string.Join("、", unit.FormerNames.Select(former => former.Was)));

    private static Sentence Plain(string text) => new(text, text);

    private static string Written(string text, string otherwise) => text.Length == 0 ? otherwise : Quotation.Of(text);
}
