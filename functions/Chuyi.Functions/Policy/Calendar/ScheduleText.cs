using System.Globalization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The schedule of a year as it is typed: a line for each day or row of days, with 休 for off and 班 for worked.</summary>
public static partial class ScheduleText
{
    private const int MostLines = 100;

    /// <summary>Days off or worked, in order, or which line cannot be read.</summary>
    public static Outcome<IReadOnlyList<ScheduledDay>> Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > MostLines)
            return new Refusal("too-long", $"最多 {MostLines} 行。", $"At most {MostLines} lines.") { Field = "days" };
        var days = new List<ScheduledDay>();
        foreach (var line in lines)
        {
            var match = Line().Match(line);
            if (!match.Success || Day(match.Groups["first"]) is not { } first)
                return Unreadable(line);
            if (match.Groups["last"].Success && Day(match.Groups["last"]) is null)
                return Unreadable(line);
            var last = Day(match.Groups["last"]) ?? first;
            if (last < first || last.DayNumber - first.DayNumber > 31)
                return Unreadable(line);
            var off = match.Groups["kind"].Value is "休" or "off";
            for (var day = first; day <= last; day = day.AddDays(1))
                days.Add(new(day, off));
        }
        return days.OrderBy(day => day.Date).ToList();
    }

    private static DateOnly? Day(Group text) =>
        DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Refusal Unreadable(string line)
    {
        var shown = line.Length > 60 ? line[..60] + "…" : line;
        return new(
            "line",
            $"无法识别这一行：{Quotation.Of(shown)}。请写成“2027-02-05 至 2027-02-11 休”或“2027-02-13 班”。",
            $"This line cannot be read: {Quotation.Of(shown)}. Write “2027-02-05 to 2027-02-11 off” or “2027-02-13 work”."
        )
        {
            Field = "days",
        };
    }

    [GeneratedRegex(
        "^(?<first>[0-9]{4}-[0-9]{2}-[0-9]{2})(\\s*(至|~|to)\\s*(?<last>[0-9]{4}-[0-9]{2}-[0-9]{2}))?\\s+(?<kind>休|班|off|work)$"
    )]
    private static partial Regex Line();
}
