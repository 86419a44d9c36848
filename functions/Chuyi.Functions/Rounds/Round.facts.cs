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
            $"{Applications} 份申报完成汇总排序，列入名单 {Proposed} 个，递补 {Reserve} 个{(TieAtCut ? "，名额线上得分相同，须由经办部门说明理由后决定" : "")}。",
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
            (not null, _) => new($"名单经调整后确认，理由：{Reason}", $"The list was confirmed with a deviation, because: {Reason}"),
            (null, not null) => new($"名单按排序结果确认，理由：{Reason}", $"The list was confirmed as ranked, because: {Reason}"),
            _ => new("名单按排序结果确认。", "The list was confirmed as ranked."),
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
