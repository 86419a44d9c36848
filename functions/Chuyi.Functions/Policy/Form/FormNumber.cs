using System.Globalization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Numbers as people type them: full width or half, with or without commas between thousands.</summary>
public static class FormNumber
{
    /// <summary>Characters of a number at most.</summary>
    public const int Longest = 20;

    // More digits than any figure has: what is longer is none, and nothing computed of it can overflow.
    private const int MostDigits = 16;

    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>The number that a text is, or null.</summary>
    public static decimal? Decimal(string text) =>
        Plain(text) is { Length: <= MostDigits } plain && decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The same of a whole number.</summary>
    public static long? Whole(string text) =>
        Plain(text) is { Length: <= MostDigits } plain
        && long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>What is wrong with a text that is to be a number within bounds, or null.</summary>
    public static Sentence? Fault(string text, decimal least, decimal most, int places, Sentence unit) =>
        Decimal(text) is not { } number || number < least || number > most
            ? new($"须为 {Say(least)} 至 {Say(most)} 之间的数（{unit.Zh}）。", $"is a number from {Say(least)} to {Say(most)} ({unit.En}).")
        : decimal.Round(number, places) != number ? new($"最多 {places} 位小数。", $"has at most {places} decimal places.")
        : null;

    /// <summary>A number with what it counts; null for none.</summary>
    public static Sentence? Show(decimal? number, Sentence unit) =>
        number is { } found ? new($"{Say(found)} {unit.Zh}".TrimEnd(), $"{Say(found)} {Times(unit.En)}{unit.En}".TrimEnd()) : null;

    // A unit that is a number itself, such as 10,000 yuan.
    private static string Times(string unit) => unit is [>= '0' and <= '9', ..] ? "× " : "";

    /// <summary>A number in digits, without noughts behind.</summary>
    public static string Say(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Plain(string text) =>
        CompatibleText.Normal(text).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
