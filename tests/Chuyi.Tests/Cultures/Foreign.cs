using System.Globalization;

namespace Chuyi.Tests.Cultures;

/// <summary>
/// Machines set up for other countries. The service is built without culture data, so these are made by hand, each with
/// what differs there: signs of numbers, separators, names of months, and the calendar.
/// </summary>
internal static class Foreign
{
    /// <summary>As in Germany: 1.234,5 and 02.03.2026.</summary>
    public static CultureInfo German { get; } = Of(",", ".", "-", ".", ":", "März", new ShiftedCalendar(0));

    /// <summary>As in Saudi Arabia: other signs, and years by the Hijra.</summary>
    public static CultureInfo Saudi { get; } = Of("\u066B", "\u066C", "\u061C-", "\u200F/", ":", "رمضان", new ShiftedCalendar(-579));

    /// <summary>As in Thailand: years since the Buddha.</summary>
    public static CultureInfo Thai { get; } = Of(".", ",", "-", "/", ".", "มีนาคม", new ShiftedCalendar(543));

    private static CultureInfo Of(string point, string group, string minus, string date, string time, string month, Calendar calendar)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NegativeSign = minus;
        culture.DateTimeFormat.Calendar = calendar;
        culture.DateTimeFormat.DateSeparator = date;
        culture.DateTimeFormat.TimeSeparator = time;
        culture.DateTimeFormat.MonthNames = culture.DateTimeFormat.MonthGenitiveNames = [.. Enumerable.Repeat(month, 13)];
        return culture;
    }

    private sealed class ShiftedCalendar(int years) : GregorianCalendar
    {
        public override int GetYear(DateTime time) => base.GetYear(time) + years;
    }
}
