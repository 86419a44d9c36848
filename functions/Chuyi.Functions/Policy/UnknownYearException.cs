namespace Chuyi.Functions.Policy;

/// <summary>
/// The State Council's schedule of a year is not at hand. An operator adds it; nobody guesses which days are worked.
/// </summary>
public sealed class UnknownYearException(int year)
    : Exception($"The working days of {year} are not known: add the State Council's schedule of that year to {WorkingDays.File}.")
{
    public int Year { get; } = year;

    /// <summary>The message in Chinese.</summary>
    public string Zh => $"{Year} 年的工作日安排尚不清楚：请把国务院办公厅公布的该年节假日安排加入 {WorkingDays.File}。";

    /// <summary>The same to whoever asked.</summary>
    public Cases.Refusal Refusal => new("unknown-year", Zh, Message, 409);
}
