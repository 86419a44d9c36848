namespace Chuyi.Functions.Policy;

/// <summary>
/// The State Council's schedule of a year is not at hand. An administrator enters it; nobody guesses which days are worked.
/// </summary>
public sealed class UnknownYearException(int year)
    : Exception($"The working days of {year} are not known yet: an administrator enters the State Council's schedule at {Page}.")
{
    /// <summary>Where it is entered.</summary>
    public const string Page = "/office/calendar";

    public int Year { get; } = year;

    /// <summary>The same to whoever asked.</summary>
    public Cases.Refusal Refusal =>
        new("unknown-year", $"{Year} 年的工作日安排尚未录入：请管理员在 {Page} 录入国务院办公厅公布的该年节假日安排。", Message, 409);
}
