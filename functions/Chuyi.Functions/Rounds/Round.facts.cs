using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

public sealed record RoundOpened(RoundCall Call) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Call.Title.Zh}启动申报，名额 {Call.Numbers.Quota} 个，截止时间为 {BeijingTime.Say(Call.Deadline).Zh}。",
            $"{Call.Title.En} opened, quota {Call.Numbers.Quota}, deadline {BeijingTime.Say(Call.Deadline).En}."
        );
}

public sealed record PoolImported(string PoolHash, int Experts) : Fact
{
    public override Sentence Say() =>
        new(
            $"导入专家库 {Experts} 人，内容哈希 {PoolHash[..16]}…",
            $"An expert pool of {Experts} was imported, content hash {PoolHash[..16]}…"
        );
}

public sealed record RoundClosed(int Submitted) : Fact
{
    public override Sentence Say() => new($"申报截止，共收到 {Submitted} 份申报。", $"The call closed with {Submitted} applications.");
}

public sealed record ExpertsDrawn(
    string Seed,
    long LogSize,
    string PoolHash,
    string DrawHash,
    int Applications,
    IReadOnlyList<string> Panel,
    IReadOnlyList<string> Reserve,
    int Exclusions,
    DateOnly Due,
    string? DocumentHash = null
) : Fact
{
    public override Sentence Say() =>
        new(
            $"以种子 {Seed[..16]}… 随机抽取专家 {Panel.Count} 名，候补 {Reserve.Count} 名，回避 {Exclusions} 项。",
            $"With the seed {Seed[..16]}… {Panel.Count} experts were drawn, {Reserve.Count} in reserve, {Exclusions} exclusions."
        );
}

public sealed record ExpertReplaced(string From, string? To, Sentence Reason, IReadOnlyList<Assignment> Moved) : Fact
{
    public override Sentence Say() =>
        new(
            To is null
                ? $"专家 {From} 退出（{Reason.Zh}），{(Moved.Count == 0 ? "没有可改派的评审项目或专家" : $"其 {Moved.Count} 项评审由其余专家承担")}。"
                : $"专家 {From} 退出（{Reason.Zh}），由 {To} 递补。",
            To is null
                ? $"Expert {From} left ({Reason.En}); "
                    + $"{(Moved.Count == 0 ? "no review was moved" : $"the panel takes over {Moved.Count} reviews")}."
                : $"Expert {From} left ({Reason.En}) and was replaced by {To}."
        );
}

public sealed record ItemReassigned(string Application, string From, string? To, Sentence Reason) : Fact
{
    public override Sentence Say() =>
        new(
            To is null
                ? $"因回避（{Reason.Zh}），{From} 的一项评审退出，专家库中已无可改派专家。"
                : $"因回避（{Reason.Zh}），一项评审由 {From} 改派 {To}。",
            To is null
                ? $"By recusal ({Reason.En}) one review of {From} fell away; nobody in the pool can take it."
                : $"By recusal ({Reason.En}) one review moved from {From} to {To}."
        );
}

public sealed record DutyCompleted(string Expert, int Sheets) : Fact
{
    public override Sentence Say() => new($"专家 {Expert} 已签署 {Sheets} 份评分表。", $"Expert {Expert} signed {Sheets} score sheets.");
}

public sealed record Ranked(string ListHash, int Applications, int Proposed, int Reserve, bool TieAtCut) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Applications} 份申报完成汇总排序，拟认定 {Proposed} 个，递补 {Reserve} 个{(TieAtCut ? "，名额线上得分相同，须由经办部门说明理由后决定" : "")}。",
            $"{Applications} applications were ranked: {Proposed} proposed, {Reserve} in reserve"
                + $"{(TieAtCut ? "; equal scores at the cut line are for the office to decide with a reason" : "")}."
        );
}

public sealed record ListConfirmed(string ListHash, string? Deviation, string? Reason) : Fact
{
    public override Sentence Say() =>
        new(
            Reason is null ? "拟认定名单按排序结果确认。" : $"拟认定名单经调整后确认，理由：{Reason}",
            Reason is null ? "The list was confirmed as ranked." : $"The list was confirmed with a deviation, because: {Reason}"
        );
}

/// <param name="SignedBy">The departments that signed the list, the lead first.</param>
public sealed record RoundAnnounced(
    string DocumentNumber,
    string ListHash,
    int Designations,
    DateOnly Day,
    IReadOnlyList<Signatory>? SignedBy = null
) : Fact
{
    public override Sentence Say() =>
        SignedBy is { Count: > 0 } signers
            ? new(
                $"经{string.Join('、', signers.Select(d => d.Zh))}会签，以 {DocumentNumber} 公布，认定 {Designations} 个。",
                $"Signed by {string.Join(", ", signers.Select(d => d.En))} and announced by {DocumentNumber}: {Designations} designations."
            )
            : new($"以 {DocumentNumber} 公布，认定 {Designations} 个。", $"Announced by {DocumentNumber}: {Designations} designations.");
}
