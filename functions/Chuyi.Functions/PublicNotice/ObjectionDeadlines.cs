using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.PublicNotice;

/// <summary>Until when an objector confirms the contact given: hours, so to the second.</summary>
public static class ObjectionDeadlines
{
    /// <summary>For an objection that is lodged at an instant.</summary>
    public static DateTimeOffset VerifyBy(DateTimeOffset lodged, RoundNumbers numbers) => lodged.AddHours(numbers.ContactHours);

    /// <summary>Where the letter with the link was put off: the whole time from when it goes out.</summary>
    public static DateTimeOffset PutOffTo(ObjectionState state, DateTimeOffset letterAt) => letterAt + Time(state);

    /// <summary>If the letter with the link went out late, or null if it did not.</summary>
    public static DateTimeOffset? ExtendedTo(ObjectionState state, DateTimeOffset lodged, DateTimeOffset sent) =>
        sent - lodged < LetterLimits.Late ? null : sent + Time(state);

    private static TimeSpan Time(ObjectionState state) => state.Lodged!.VerifyBy - state.LodgedAt;
}
