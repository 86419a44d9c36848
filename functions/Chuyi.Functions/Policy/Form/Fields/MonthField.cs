using System.Globalization;
using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A month of a year (年月): of a birth no more is asked than tells two of one name apart.</summary>
public sealed record MonthField : CellField
{
    private const string Format = "yyyy-MM";

    [JsonIgnore]
    public override int Longest => Format.Length;

    public override Sentence? Fault(string text) =>
        Month(text) is null ? new("须为年月，例如 1975-03。", "is a month, such as 1975-03.") : null;

    public override Sentence Show(string text) =>
        Month(text) is { } month
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月"),
                month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            )
            : base.Show(text);

    private static DateOnly? Month(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.Year is >= 1900 and < 2200
            ? month
            : null;
}
