using System.Globalization;
using Chuyi.Functions.Policy;

namespace Chuyi.Tests.Policy;

/// <summary>Days and Beijing times as a test writes them down.</summary>
internal static class Dates
{
    public static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(string day, string time) =>
        BeijingTime.At(On(day), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
}
