using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

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
