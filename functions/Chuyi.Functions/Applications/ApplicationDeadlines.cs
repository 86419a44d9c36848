using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>
/// The last days of the formal check (形式审查) and of the supplement (补正), and the deadline of the call. The days are
/// counted once, when an act is received, by the schedule of working days as it stands then, and travel with the act: a
/// schedule that is added or amended later moves no day of a running application.
/// </summary>
public static class ApplicationDeadlines
{
    /// <summary>Whether the call still takes applications. Its deadline is an instant, as the office set it, to the second.</summary>
    public static bool IsOpen(DateTimeOffset deadline, DateTimeOffset at) => at < deadline;

    /// <summary>The last day of the formal check of what was submitted at an instant; the day itself does not count.</summary>
    public static DateOnly CheckBy(DateTimeOffset submitted, RoundNumbers numbers) =>
        WorkingDays.Official.Add(BeijingTime.DayOf(submitted), numbers.FormalCheckDays);

    /// <summary>The last day of a supplement that is asked for at an instant; none before there is an application.</summary>
    public static DateOnly SupplementDue(ApplicationState state, DateTimeOffset asked) =>
        state.Submission is { } s ? WorkingDays.Official.Add(BeijingTime.DayOf(asked), s.Numbers.SupplementDays) : default;

    /// <summary>
    /// The last day of the check once the supplement is in; none if none was asked for. The clock stood still from the
    /// notice of defects until then: the working days that were left then are left now, and one at least.
    /// </summary>
    public static DateOnly CheckAgainBy(ApplicationState state, DateTimeOffset supplemented)
    {
        if (state is not { Submission: { } s, Supplement: not null })
            return default;
        var left = WorkingDays.Official.Between(BeijingTime.DayOf(state.SupplementAskedAt), s.CheckBy);
        return WorkingDays.Official.Add(BeijingTime.DayOf(supplemented), Math.Max(1, left));
    }
}
