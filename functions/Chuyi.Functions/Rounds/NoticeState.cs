using Chuyi.Functions.PublicNotice;

namespace Chuyi.Functions.Rounds;

/// <summary>A notice and whether it is up or over.</summary>
public sealed record NoticeState(NoticeScheduled Schedule, bool IsUp, bool IsOver)
{
    /// <summary>When it goes up or, once it is up, ends.</summary>
    public DateTimeOffset TurnsAt => IsUp ? Schedule.Period().Until : Schedule.Period().From;

    /// <summary>Whether it takes objections at an instant: it is up, and its last day is not over.</summary>
    public bool TakesObjections(DateTimeOffset at) => IsUp && !IsOver && at < Schedule.Period().Until;

    /// <summary>Whether it is about an item: the notice of the whole list is about each, a supplementary one about its own.</summary>
    public bool IsAbout(string item) => Schedule.Item is null || Schedule.Item == item;
}
