using Chuyi.Functions.PublicNotice;

namespace Chuyi.Functions.Rounds;

/// <summary>A notice and whether it is up or over.</summary>
public sealed record NoticeState(Notice Notice, bool IsUp, bool IsOver)
{
    /// <summary>When it goes up or, once it is up, ends.</summary>
    public DateTimeOffset TurnsAt => IsUp ? Notice.Period.Until : Notice.Period.From;

    /// <summary>Whether it takes objections at an instant: it is up, and its last day is not over.</summary>
    public bool TakesObjections(DateTimeOffset at) => IsUp && !IsOver && at < Notice.Period.Until;

    /// <summary>Whether it is about an item: the notice of the whole list is about each, a supplementary one about its own.</summary>
    public bool IsAbout(string item) => Notice.Item is null || Notice.Item == item;
}
