using Chuyi.Functions.Mail;
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

    /// <summary>
    /// The last day of the formal check of what was submitted at an instant; the day itself does not count. Null if a year
    /// is not known.
    /// </summary>
    /// <param name="terms">
    /// That it has to be recommended first: then the check has its days after the last one to recommend. Null where nobody has to.
    /// </param>
    public static DateOnly? CheckBy(WorkingDays days, DateTimeOffset submitted, RoundNumbers numbers, RecommendationTerms? terms = null) =>
        days.Try(known => known.Add(terms?.Due ?? BeijingTime.DayOf(submitted), numbers.FormalCheckDays));

    /// <summary>The last day of a supplement that is asked for at an instant; null before there is an application.</summary>
    /// <exception cref="UnknownYearException">The office cannot ask for one yet.</exception>
    public static DateOnly? SupplementDue(WorkingDays days, ApplicationState state, DateTimeOffset asked) =>
        state.Submission is { } s ? days.Add(BeijingTime.DayOf(asked), s.Numbers.SupplementDays) : null;

    /// <summary>
    /// The last day of the check once the supplement is in; null if none was asked for, or if a year is not known. The clock
    /// stood still from the notice of defects until then: the working days that were left then are left now, and one at
    /// least; all of them if it was not known how many were left.
    /// </summary>
    public static DateOnly? CheckAgainBy(WorkingDays days, ApplicationState state, DateTimeOffset supplemented) =>
        state is not { Submission: { } s, Supplement: not null }
            ? null
            : days.Try(known =>
            {
                var left = s.CheckBy is { } by ? known.Between(BeijingTime.DayOf(state.SupplementAskedAt), by) : s.Numbers.FormalCheckDays;
                return known.Add(BeijingTime.DayOf(supplemented), Math.Max(1, left));
            });

    /// <summary>
    /// The last day of a supplement whose notice went out late, or null if it did not: so many whole weeks later that the
    /// applicant has no less time, and on the same day of the week.
    /// </summary>
    public static DateOnly? ExtendedTo(ApplicationState state, DateTimeOffset asked, DateTimeOffset sent) =>
        sent - asked < LetterLimits.Late
            ? null
            : state.Supplement!.Due.AddDays(7 * (int)Math.Ceiling((sent - asked) / TimeSpan.FromDays(7)));

    /// <summary>The last day of a check that could not be counted when it began.</summary>
    public static DateOnly? CountAgain(WorkingDays days, ApplicationState state) =>
        state.WasSupplemented
            ? CheckAgainBy(days, state, state.SupplementedAt)
            : CheckBy(days, state.SubmittedAt, state.Submission!.Numbers, state.Submission.Recommendation?.Terms);
}
