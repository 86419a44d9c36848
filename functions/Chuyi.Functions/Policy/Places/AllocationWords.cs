using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>How the places of a round are given, in words.</summary>
public static class AllocationWords
{
    /// <summary>Who gets the places, said to everybody from the day of the call on.</summary>
    /// <param name="allocation">How they are given; null where the best of all get them.</param>
    public static Sentence Of(Allocation? allocation, int quota) =>
        allocation switch
        {
            { Kind: CategoryKind.Named } => new(
                $"定向支持：面向政策确定的单位（{Names(allocation)}），专家论证通过的列入名单，不排名次。",
                $"Named by the policy: {Names(allocation)}. Whose plan the experts pass is on the list; nobody is ranked."
            ),
            { Kind: CategoryKind.Allotted } => new(
                $"按市州分配：{OfPrefectures(allocation).Zh}，由市州教育局依次推荐；没有通过论证的申报的市州，名额空缺。",
                $"Allotted: {OfPrefectures(allocation).En}, nominated in order by their "
                    + "bureaus. The place of a prefecture of which nobody passes stays open."
            ),
            { } => new(
                $"名额 {quota} 个之内，政策确定 {allocation.Named.Count} 个单位（{Names(allocation)}），论证通过的优先列入；其余名额竞争遴选。",
                $"Of {quota} places, {allocation.Named.Count} are for units that the policy names ({Names(allocation)}), if they pass; "
                    + "the others compete for the rest."
            ),
            null => new("竞争遴选：按得分排序，在名额之内择优。", "Competed: by score, the best within the quota."),
        };

    /// <summary>How many the prefectures have.</summary>
    public static Sentence OfPrefectures(Allocation allocation)
    {
        var own = allocation.Prefectures.Where(one => allocation.Others?.Any(other => other.Prefecture == one) is true).ToList();
        var usual = allocation.Prefectures.Count - own.Count;
        return new(
            string.Join(
                '、',
                own.Select(one => $"{one} {allocation.PlacesOf(one)} 个")
                    .Append($"{(own.Count > 0 ? "其余 " : "")}{usual} 个市州各 {allocation.PerPrefecture} 个")
            ),
            string.Join(
                ", ",
                own.Select(one => $"{allocation.PlacesOf(one)} to {one}")
                    .Append($"{allocation.PerPrefecture} to each of {usual} prefectures")
            )
        );
    }

    /// <summary>How a place is come by where some units are named and the others compete.</summary>
    public static Sentence Way(bool isNamed) => isNamed ? new("定向支持", "Named by the policy") : new("竞争遴选", "Competed");

    /// <summary>For whose place an application stands on the list; null where prefectures have none.</summary>
    public static Sentence? Group(Allocation? allocation, string? prefecture) =>
        allocation is { Kind: CategoryKind.Allotted } ? new(prefecture ?? "未登记", prefecture ?? "not on file") : null;

    /// <summary>The name of the column of these; null where prefectures have no places.</summary>
    public static Sentence? Column(Allocation? allocation) =>
        allocation is { Kind: CategoryKind.Allotted } ? new("市州", "Prefecture") : null;

    /// <summary>Which prefectures' places are open; null where none is.</summary>
    public static Sentence? Open(IReadOnlyList<string> prefectures) =>
        prefectures.Count == 0
            ? null
            : new(
                $"以下市州没有通过论证的申报，名额空缺：{string.Join('、', prefectures)}。",
                $"Of these prefectures nobody passed, and their places are open: {string.Join(", ", prefectures)}."
            );

    private static string Names(Allocation allocation) => string.Join('、', allocation.Named);
}
