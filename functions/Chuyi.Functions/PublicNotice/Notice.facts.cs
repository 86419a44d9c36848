using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.PublicNotice;

/// <summary>When a notice will be up. The dates are working days as the schedule stood on the day of the decision.</summary>
public sealed record NoticeScheduled(int Serial, DateOnly First, DateOnly Last, string ListHash, string? Item) : Fact
{
    public NoticePeriod Period() => new(First, Last);

    public override Sentence Say() =>
        new(
            $"第 {Serial} 号公示定于{BeijingTime.Say(First).Zh}至{BeijingTime.Say(Last).Zh}。",
            $"Notice no. {Serial} was set for {BeijingTime.Say(First).En} to {BeijingTime.Say(Last).En}."
        );
}

/// <summary>A notice went up. <c>Item</c> is set on a supplementary notice, which is about one promoted application only.</summary>
public sealed record NoticePublished(int Serial, DateOnly First, DateOnly Last, string ListHash, string? Item) : Fact
{
    public override Sentence Say() =>
        new(
            $"{(Item is null ? "拟认定名单" : "递补项目")}公示（第 {Serial} 号），{BeijingTime.Say(First).Zh}至{BeijingTime.Say(Last).Zh}。",
            $"{(Item is null ? "The proposed list" : "A promoted item")} is on public notice (no. {Serial}) "
                + $"from {BeijingTime.Say(First).En} to {BeijingTime.Say(Last).En}."
        );
}

public sealed record NoticeEnded(int Serial) : Fact
{
    public override Sentence Say() => new($"第 {Serial} 号公示期满。", $"Notice no. {Serial} ended.");
}

public sealed record ObjectionNoted(string Objection, string Item) : Fact
{
    public override Sentence Say() => new("收到一项异议，所涉项目暂停。", "An objection was received; its item waits.");
}

public sealed record ObjectionSettled(string Objection, string Item, ObjectionOutcome Outcome) : Fact
{
    /// <summary>Why the item leaves the list, or null if it stays.</summary>
    public string? StruckBecause { get; init; }

    public override Sentence Say() =>
        Outcome switch
        {
            ObjectionOutcome.Upheld => new("一项异议成立。", "An objection was upheld."),
            ObjectionOutcome.Dismissed => new("一项异议不成立。", "An objection was dismissed."),
            _ => new("一项异议因未确认联系方式而失效。", "An objection lapsed: its contact was not confirmed."),
        };
}

/// <summary>An item left the list; the next of the reserve, if any, moves up.</summary>
/// <param name="WasProposed">Whether it was to be designated: only then does anybody move up.</param>
public sealed record ItemStruck(string Item, string? PromotedItem, string ListHash, string Reason, bool WasProposed = true) : Fact
{
    /// <summary>Whether a place fell free that nobody takes.</summary>
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
