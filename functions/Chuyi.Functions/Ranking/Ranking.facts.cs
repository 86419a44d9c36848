using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Ranking;

/// <summary>Applications with fewer signed sheets than the round fixed: none is ranked before the office has decided.</summary>
public sealed record SheetsLacking(IReadOnlyList<ShortItem> Items) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Items.Count} 份申报已签署的评分表少于规定份数，须由经办部门说明理由后决定。",
            $"{(Items.Count == 1 ? "1 application has" : $"{Items.Count} applications have")} fewer signed sheets than the round fixed; "
                + "the office decides with a reason."
        );
}

public sealed record FewerSheetsAllowed(FewerSheetsDecision Decision) : Fact
{
    public override Sentence Say() =>
        new(
            $"经办部门决定，{Decision.Applications.Count} 份申报按现有评分表汇总排序，理由：{Decision.Reason}",
            $"The office decided to rank {Decision.Applications.Count} applications by the sheets there are, because: {Decision.Reason}"
        );
}

/// <summary>
/// An applicant withdrew before the notice.
/// Whoever moves up from the reserve is named; before the ranking there is no list.
/// </summary>
public sealed record ItemWithdrawn : Fact
{
    public required string Item { get; init; }

    public string? PromotedItem { get; init; }

    public string? ListHash { get; init; }

    public required bool TieAtCut { get; init; }

    /// <summary>What the changed list counts; null where there is none, and in a fact of before they were kept.</summary>
    public ListCounts? Counts { get; init; }

    public override Sentence Say() =>
        ListHash is null ? new("一份申报由申报单位撤回。", "An application was withdrawn by its applicant.")
        : PromotedItem is null
            ? new("一份申报由申报单位撤回，移出名单。", "An application was withdrawn by its applicant and left the list.")
        : new(
            "一份申报由申报单位撤回，移出名单，由递补项目依次递补。",
            "An application was withdrawn by its applicant and left the list; the next of the reserve moves up."
        );
}
