using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Rounds;

/// <summary>The field of a call's deadline: a day and a time in Beijing, to the minute, as everybody is told it.</summary>
public static class DeadlineField
{
    public const string Name = "deadline";

    private const string ToMinute = "yyyy-MM-dd'T'HH:mm",
        ToSecond = ToMinute + "':'ss";

    /// <summary>An instant as the field has it.</summary>
    public static string Write(DateTimeOffset at) => Write(at.ToOffset(BeijingTime.Offset).DateTime);

    /// <summary>A time in Beijing as the field has it. Of seconds, which a deadline of before may have, none is lost.</summary>
    public static string Write(DateTime local) => local.ToString(local.Second == 0 ? ToMinute : ToSecond, CultureInfo.InvariantCulture);

    /// <summary>The first minute that is not before an instant: from there on a deadline is counted that is put off.</summary>
    public static string From(DateTimeOffset at) =>
        Write(at.AddTicks(-at.Ticks % TimeSpan.TicksPerMinute) is var on && on < at ? on.AddMinutes(1) : on);

    /// <summary>What is wrong with what was typed, or null. Browsers send seconds, too, where they are none.</summary>
    /// <param name="deadline">What is meant.</param>
    public static Refusal? Fault(string? typed, out DateTimeOffset deadline)
    {
        deadline = default;
        var isTime = DateTime.TryParseExact(typed, [ToMinute, ToSecond], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        if (!isTime || !Forms.IsReckonedWith(DateOnly.FromDateTime(local)))
            return string.IsNullOrWhiteSpace(typed) ? Missing : Unreadable;
        // Nobody is told seconds: whoever read 23:59 and sent at 23:59:30 would not know whether that was in time.
        if (local.Second > 0)
            return TooFine;
        deadline = BeijingTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return null;
    }

    private static Refusal Missing { get; } = new(Name, "请填写截止时间（北京时间）。", "Please give the deadline (Beijing time).", 400);

    private static Refusal Unreadable { get; } =
        new(
            "unreadable",
            "截止时间无法识别，请按“2026-03-20T17:00”的格式填写（北京时间）。",
            "The deadline cannot be read: please give it as 2026-03-20T17:00 (Beijing time).",
            400
        )
        {
            Field = Name,
        };

    private static Refusal TooFine { get; } =
        new(
            "seconds",
            "截止时间请填到分钟，不带秒，例如 17:00；截止到某日24时的，请填次日 00:00。",
            "Please give the deadline to the minute, without seconds, such as 17:00; for the end of a day, 00:00 of the next.",
            400
        )
        {
            Field = Name,
        };
}
