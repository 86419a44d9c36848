using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Policy;

/// <summary>Whether the places of a round can be given as they are to be, and who may apply for them.</summary>
public static class AllocationRules
{
    /// <summary>The field of the named units, one a line.</summary>
    public const string Field = "named";

    /// <summary>All that keeps places from being given so.</summary>
    /// <param name="perUnit">Applications that a unit may submit.</param>
    public static IEnumerable<Refusal> Faults(Allocation allocation, int quota, int perUnit = 1)
    {
        if (allocation.Named.Count > 0 && perUnit > 1)
            yield return new(
                "perUnit",
                "有定向支持单位的批次，每个单位只能申报 1 项。",
                "In a round with named units each unit submits one application."
            );
        if (allocation.Kind == CategoryKind.Named && allocation.Named.Count == 0)
            yield return new(
                Field,
                "本类别只支持政策确定的单位，请列出这些单位。",
                "This category supports the units that the policy names; please list them."
            );
        if (allocation.Kind == CategoryKind.Allotted && allocation.Named.Count > 0)
            yield return new(
                Field,
                "本类别的名额分配到各市州，不另列定向支持单位。",
                "The places of this category belong to the prefectures; it has no named units."
            );
        if (allocation.Named.Any(name => UnitNames.Normal(name).Length == 0))
            yield return new(Field, "定向支持单位须有名称。", "A named unit has a name.");
        else if (allocation.Named.GroupBy(UnitNames.Normal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            yield return new(Field, $"{Quotation.Of(twice.First())}列了两次。", $"{Quotation.Of(twice.First())} is listed twice.");
        if (allocation.Named.Count > quota)
            yield return new(
                Field,
                $"定向支持单位有 {allocation.Named.Count} 个，多于名额 {quota} 个。",
                $"There are {allocation.Named.Count} named units, and places for {quota}."
            );
        if (allocation.Kind == CategoryKind.Allotted && allocation.OfAll != quota)
            yield return new(
                "quota",
                $"本类别 {AllocationWords.OfPrefectures(allocation).Zh}，名额应为 {allocation.OfAll} 个。",
                $"{AllocationWords.OfPrefectures(allocation).En}: the quota is {allocation.OfAll}."
            );
    }

    /// <summary>What to say of named units that are not in the register of units; null where all are.</summary>
    public static Refusal? Unregistered(IReadOnlyList<string> names) =>
        names.Count == 0
            ? null
            : new(
                Field,
                $"单位名录中没有{string.Join('、', names.Select(Quotation.Of))}，请核对全称，或先在单位名录中登记。",
                $"Not in the register of units: {string.Join(", ", names.Select(Quotation.Of))}. "
                    + "Please check the full names, or enter the units first."
            );

    /// <summary>Why a unit cannot apply in a round of such places, or null.</summary>
    /// <param name="isNamed">Whether the policy names the unit.</param>
    public static Refusal? WhyNotApply(Allocation? allocation, bool isNamed) =>
        allocation is { Kind: CategoryKind.Named } && !isNamed
            ? new(
                "not-named",
                "本批次只面向政策确定的单位，贵单位不在其中。",
                "This round is for the units that the policy names; yours is not one of them.",
                409
            )
            : null;

    /// <summary>The same of where a unit is, which is known once it is on file.</summary>
    public static Refusal? WhyNotPlace(Allocation? allocation, string? prefecture) =>
        allocation is { Kind: CategoryKind.Allotted } && !allocation.Prefectures.Contains(prefecture)
            ? new(
                "no-prefecture",
                "本批次名额分配到各市州，名录中贵单位不属于任何一个市州，请先与经办部门联系。",
                "The places of this round belong to the prefectures, and your unit is on file under none of them. Please ask the office.",
                409
            )
            : null;
}
