using Chuyi.History.Events;

namespace Chuyi.Functions.Policy;

/// <summary>Which years are known.</summary>
/// <param name="Built">Years the service was built with, with their working days.</param>
/// <param name="Entered">What was entered since.</param>
/// <param name="Next">The year to enter next.</param>
/// <param name="Told">The events of the case for which the reader just sent something.</param>
public sealed record CalendarModel(
    IReadOnlyList<KnownYear> Built,
    IReadOnlyList<YearSchedule> Entered,
    int Next,
    IReadOnlyList<EventRecord> Told
);
