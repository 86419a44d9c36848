using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.PublicNotice;

/// <summary>When a notice will be up.</summary>
public sealed record NoticeScheduled(Notice Notice) : Fact
{
    public override Sentence Say() =>
        new(
            $"第 {Notice.Serial} 号公示定于{BeijingTime.Say(Notice.Period.First).Zh}至{BeijingTime.Say(Notice.Period.Last).Zh}。",
            $"Notice no. {Notice.Serial} was set for {BeijingTime.Say(Notice.Period.First).En} to {BeijingTime.Say(Notice.Period.Last).En}."
        );
}

/// <summary>A notice went up, of the list as it stood then.</summary>
public sealed record NoticePublished(Notice Notice) : Fact
{
    public override Sentence Say() =>
        new(
            $"{(Notice.Item is null ? "名单" : "递补项目")}公示（第 {Notice.Serial} 号），"
                + $"{BeijingTime.Say(Notice.Period.First).Zh}至{BeijingTime.Say(Notice.Period.Last).Zh}。",
            $"{(Notice.Item is null ? "The proposed list" : "A promoted item")} is on public notice (no. {Notice.Serial}) "
                + $"from {BeijingTime.Say(Notice.Period.First).En} to {BeijingTime.Say(Notice.Period.Last).En}."
        );
}

public sealed record NoticeEnded(int Serial) : Fact
{
    public override Sentence Say() => new($"第 {Serial} 号公示期满。", $"Notice no. {Serial} ended.");
}

public sealed record ObjectionNoted(ItemObjection Noted) : Fact
{
    public override Sentence Say() => new("收到一项异议，所涉项目暂停。", "An objection was received; its item waits.");
}

public sealed record ObjectionSettled(SettledObjection Settled) : Fact
{
    /// <summary>Why the item leaves the list, or null if it stays.</summary>
    [JsonIgnore]
    public string? StruckBecause => Settled.Outcome == ObjectionOutcome.Upheld ? Settled.Reason : null;

    public override Sentence Say() =>
        Settled.Outcome switch
        {
            ObjectionOutcome.Upheld => new("一项异议成立。", "An objection was upheld."),
            ObjectionOutcome.Dismissed => new("一项异议不成立。", "An objection was dismissed."),
            _ => new("一项异议因未确认联系方式而失效。", "An objection lapsed: its contact was not confirmed."),
        };
}

/// <summary>An item left the list; the next of the reserve, if any, moves up.</summary>
public sealed record ItemStruck : Fact
{
    public required string Item { get; init; }

    public string? PromotedItem { get; init; }

    public required string ListHash { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whether it was to be designated: only then does anybody move up.</summary>
    public required bool WasProposed { get; init; }

    /// <summary>What the changed list counts; null in a fact of before they were kept.</summary>
    public ListCounts? Counts { get; init; }

    /// <summary>Whether a place fell free that nobody takes.</summary>
    [JsonIgnore]
    public bool ReserveIsEmpty => WasProposed && PromotedItem is null;

    public override Sentence Say() =>
        new(
            "一个项目因异议成立从名单中移除"
                + (
                    ReserveIsEmpty ? "，无递补项目。"
                    : PromotedItem is null ? "。"
                    : "，由递补项目依次递补。"
                ),
            "An item was struck from the list by an upheld objection"
                + (
                    ReserveIsEmpty ? "; the reserve is empty."
                    : PromotedItem is null ? "."
                    : "; the next of the reserve moves up."
                )
        );
}
