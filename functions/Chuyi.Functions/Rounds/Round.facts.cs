using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

public sealed record RoundOpened(RoundCall Call) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Call.Title.Zh}启动申报，名额 {Call.Numbers.Quota} 个，截止时间为 {Deadline.Say(Call.Deadline).Zh}。",
            $"{Call.Title.En} opened, quota {Call.Numbers.Quota}, deadline {Deadline.Say(Call.Deadline).En}."
        );
}

public sealed record PoolImported(ImportedPool Pool) : Fact
{
    public override Sentence Say() =>
        new(
            $"导入专家库 {Pool.Experts} 人（内容哈希 {Pool.PoolHash[..16]}…）。",
            $"An expert pool of {Pool.Experts} was imported (content hash {Pool.PoolHash[..16]}…)."
        );
}

public sealed record RoundClosed(int Submitted) : Fact
{
    public override Sentence Say() => new($"申报截止，共收到 {Submitted} 份申报。", $"The call closed with {Submitted} applications.");
}

public sealed record ExpertsDrawn : Fact
{
    public required string Seed { get; init; }

    public required long LogSize { get; init; }

    public required string PoolHash { get; init; }

    /// <summary>The draw with what the codes stand for.</summary>
    public required string DrawHash { get; init; }

    public required int Applications { get; init; }

    public required IReadOnlyList<string> Panel { get; init; }

    /// <summary>In drawn order.</summary>
    public required IReadOnlyList<string> Reserve { get; init; }

    public required int Exclusions { get; init; }

    /// <summary>The last day of the review.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The draw as it is published.</summary>
    public required string DocumentHash { get; init; }

    public override Sentence Say() =>
        new(
            $"以种子 {Seed[..16]}… 随机抽取专家 {Panel.Count} 名，候补 {Reserve.Count} 名，回避 {Exclusions} 项。",
            $"With the seed {Seed[..16]}… {Panel.Count} experts were drawn, {Reserve.Count} in reserve, {Exclusions} exclusions."
        );
}

/// <summary>An expert who is still in time is to be replaced; a second member of the office has to confirm it.</summary>
public sealed record ReplacementProposed : Fact
{
    public required LeavingExpert Leaving { get; init; }

    /// <summary>Who asks.</summary>
    public required string By { get; init; }

    public override Sentence Say() =>
        new(
            $"提议更换专家 {Leaving.Expert}，理由：{Leaving.Reason.Zh}。评审期限未到，须由另一名经办人员确认，确认前不生效。",
            $"Expert {Leaving.Expert} is to be replaced, because: {Leaving.Reason.En}. The review is not due yet: another member of the "
                + "office has to confirm it, and until then nothing changes."
        );
}

public sealed record ExpertReplaced : Fact
{
    public required LeavingExpert Leaving { get; init; }

    /// <summary>Who takes the place, or null.</summary>
    public string? To { get; init; }

    /// <summary>What was still to be reviewed, and by whom now.</summary>
    public required IReadOnlyList<Assignment> Moved { get; init; }

    /// <summary>Sheets of the expert that are signed: they count, and their reviews did not move.</summary>
    public int Signed { get; init; }

    public override Sentence Say() =>
        Signed == 0
            ? Left
            : new(
                $"{Left.Zh}已签署的 {Signed} 份评分表仍然有效。",
                $"{Left.En} {Signed} signed {(Signed == 1 ? "sheet counts" : "sheets count")} on."
            );

    private Sentence Left =>
        new(
            To is null
                ? $"专家 {Leaving.Expert} 退出（{Leaving.Reason.Zh}），{(Moved.Count == 0 ? "没有可改派的评审项目或专家" : $"其 {Moved.Count} 项评审由其余专家承担")}。"
                : $"专家 {Leaving.Expert} 退出（{Leaving.Reason.Zh}），由 {To} 递补。",
            To is null
                ? $"Expert {Leaving.Expert} left ({Leaving.Reason.En}); "
                    + $"{(Moved.Count == 0 ? "no review was moved" : $"the panel takes over {Moved.Count} reviews")}."
                : $"Expert {Leaving.Expert} left ({Leaving.Reason.En}) and was replaced by {To}."
        );
}

public sealed record ItemReassigned : Fact
{
    public required ReturnedItem Returned { get; init; }

    /// <summary>Who reviews it now; null if nobody of the pool can.</summary>
    public string? To { get; init; }

    public override Sentence Say() =>
        new(
            To is null
                ? $"因回避（{Returned.Reason}），{Returned.Expert} 的一项评审退出，专家库中已无可改派专家。"
                : $"因回避（{Returned.Reason}），一项评审由 {Returned.Expert} 改派 {To}。",
            To is null
                ? $"By recusal ({Returned.Reason}) one review of {Returned.Expert} fell away; nobody in the pool can take it."
                : $"By recusal ({Returned.Reason}) one review moved from {Returned.Expert} to {To}."
        );
}

public sealed record DutyCompleted(CompletedDuty Duty) : Fact
{
    public override Sentence Say() =>
        new($"专家 {Duty.Expert} 已签署 {Duty.Sheets} 份评分表。", $"Expert {Duty.Expert} signed {Duty.Sheets} score sheets.");
}

public sealed record Ranked : Fact
{
    public required string ListHash { get; init; }

    public required int Applications { get; init; }

    public required int Proposed { get; init; }

    public required int Reserve { get; init; }

    /// <summary>Whether scores are equal at the cut line.</summary>
    public required bool TieAtCut { get; init; }

    public override Sentence Say() =>
        new(
            $"{Applications} 份申报完成汇总排序，拟认定 {Proposed} 个，递补 {Reserve} 个{(TieAtCut ? "，名额线上得分相同，须由经办部门说明理由后决定" : "")}。",
            $"{Applications} applications were ranked: {Proposed} proposed, {Reserve} in reserve"
                + $"{(TieAtCut ? "; equal scores at the cut line are for the office to decide with a reason" : "")}."
        );
}

public sealed record ListConfirmed : Fact
{
    public required string ListHash { get; init; }

    /// <summary>The ranks between which one application was moved, or null.</summary>
    public string? Deviation { get; init; }

    /// <summary>What the list counts after that; null where nothing was moved.</summary>
    public ListCounts? Counts { get; init; }

    public string? Reason { get; init; }

    public override Sentence Say() =>
        (Deviation, Reason) switch
        {
            (not null, _) => new($"拟认定名单经调整后确认，理由：{Reason}", $"The list was confirmed with a deviation, because: {Reason}"),
            (null, not null) => new($"拟认定名单按排序结果确认，理由：{Reason}", $"The list was confirmed as ranked, because: {Reason}"),
            _ => new("拟认定名单按排序结果确认。", "The list was confirmed as ranked."),
        };
}

public sealed record RoundAnnounced : Fact
{
    public required AnnouncementTerms Terms { get; init; }

    public required int Designations { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The departments that signed the list, the lead first.</summary>
    public required IReadOnlyList<Signatory> SignedBy { get; init; }

    public override Sentence Say() =>
        SignedBy is { Count: > 0 } signers
            ? new(
                $"经{string.Join('、', signers.Select(d => d.Name.Zh))}会签，以 {Terms.DocumentNumber} 公布，认定 {Designations} 个。{Why.Zh}",
                $"Signed by {string.Join(", ", signers.Select(d => d.Name.En))} and announced by {Terms.DocumentNumber}: "
                    + $"{Counted}.{Why.En}"
            )
            : new(
                $"以 {Terms.DocumentNumber} 公布，认定 {Designations} 个。{Why.Zh}",
                $"Announced by {Terms.DocumentNumber}: {Counted}.{Why.En}"
            );

    private string Counted => Designations == 1 ? "1 designation" : $"{Designations} designations";

    private Sentence Why =>
        (Terms.Reason, Terms.BorneReason) switch
        {
            (null, null) => new("", ""),
            ({ } year, null) => new($"使用其他年份文号的理由：{year}", $" A number of another year was used because: {year}"),
            (null, { } borne) => new(
                $"与其他批次使用同一文号的理由：{borne}",
                $" A number that another round bears was used because: {borne}"
            ),
            ({ } year, { } borne) => new(
                $"使用其他年份文号的理由：{year}；与其他批次使用同一文号的理由：{borne}",
                $" A number of another year was used because: {year}; one that another round bears because: {borne}"
            ),
        };
}
