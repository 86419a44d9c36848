using Chuyi.Functions.Policy;

namespace Chuyi.Functions.SignOff;

/// <summary>The last day of a department's signature, when it is reminded of it, and how long the link to it lives.</summary>
public static class SignOffDeadlines
{
    /// <summary>Days a link lives from when it was sent.</summary>
    public const int LinkDays = 90;

    /// <summary>The last day to sign what is sent for signature at an instant: calendar days, the day itself not counted.</summary>
    public static DateOnly Due(DateTimeOffset asked, RoundNumbers numbers) => BeijingTime.DayOf(asked).AddDays(numbers.SignOffDays);

    /// <summary>When the department is reminded next: when the due date has passed, then again after as many days.</summary>
    public static DateTimeOffset RemindAt(SignOffState state)
    {
        var asked = BeijingTime.DayOf(state.AskedAt);
        var days = state.Request!.Due.DayNumber - asked.DayNumber;
        return Deadline.After(asked.AddDays(days * (state.Reminders + 1)));
    }

    /// <summary>When a link to the list dies that is sent at an instant.</summary>
    public static DateTimeOffset LinkUntil(DateTimeOffset sent) => Deadline.After(BeijingTime.DayOf(sent).AddDays(LinkDays));
}
