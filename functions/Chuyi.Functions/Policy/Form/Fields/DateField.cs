using System.Globalization;
using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A day (日期).</summary>
public sealed record DateField : CellField
{
    private const string Format = "yyyy-MM-dd";

    [JsonIgnore]
    public override int Longest => Format.Length;

    public override Sentence? Fault(string text) =>
        Day(text) is null ? new("须为日期，例如 2026-03-20。", "is a day, such as 2026-03-20.") : null;

    public override Sentence Show(string text) => Day(text) is { } day ? BeijingTime.Say(day) : base.Show(text);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and < 2200
            ? day
            : null;
}
