using Chuyi.History.Events;

namespace Chuyi.Functions.Policy;

/// <summary>Which years are known.</summary>
public sealed record CalendarModel
{
    /// <summary>Years the service was built with, with their working days.</summary>
    public required IReadOnlyList<KnownYear> Built { get; init; }

    /// <summary>What was entered since, in the order of the years.</summary>
    public required IReadOnlyList<YearSchedule> Entered { get; init; }

    /// <summary>Years that lack between those that are known.</summary>
    public required IReadOnlyList<int> Gaps { get; init; }

    /// <summary>The year to enter next: the first that lacks.</summary>
    public required int Next { get; init; }

    /// <summary>The events of the case for which the reader just sent something.</summary>
    public required IReadOnlyList<EventRecord> Told { get; init; }

    public static CalendarModel Of(WorkingDays built, IReadOnlyList<YearSchedule> entered, IReadOnlyList<EventRecord> told)
    {
        var known = built.Years.Concat(entered.Select(schedule => schedule.Year)).ToHashSet();
        var gaps = Enumerable.Range(built.Years.Min(), known.Max() - built.Years.Min()).Where(year => !known.Contains(year)).ToList();
        return new()
        {
            Built = [.. built.Years.Select(year => new KnownYear(year, built.CountIn(year)))],
            Entered = entered,
            Gaps = gaps,
            Next = gaps.Count > 0 ? gaps[0] : known.Max() + 1,
            Told = told,
        };
    }
}
