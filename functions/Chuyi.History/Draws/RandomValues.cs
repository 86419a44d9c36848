using System.Globalization;
using System.Numerics;

namespace Chuyi.History.Draws;

/// <summary>The one form that public random values have (RFC 3797, section 4.1), however they were typed.</summary>
public static class RandomValues
{
    /// <summary>Digits a value has at most, before and after its point.</summary>
    public const int LongestValue = 20;

    /// <summary>
    /// The key: the values of each group from the smallest to the largest, each a decimal number without leading zeros,
    /// ended by a period (or parted by it from a fraction without trailing zeros); each group ended by a slash.
    /// </summary>
    /// <exception cref="FormatException">One of them is no decimal number.</exception>
    public static string Key(IReadOnlyList<IReadOnlyList<string>> values) =>
        string.Concat(values.Select(group => string.Concat(group.Select(Value).OrderBy(v => v.Order).Select(v => v.Text)) + "/"));

    /// <summary>Whether it is a decimal number as the method wants one.</summary>
    public static bool IsValue(string? text) =>
        text is { Length: > 0 and <= LongestValue }
        && text.Split('.') is var parts
        && parts.Length <= 2
        && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));

    /// <summary>Whether there are as many values in each group as the source said.</summary>
    public static bool Fit(RandomSource source, IReadOnlyList<IReadOnlyList<string>> values) =>
        values.Count == source.Counts.Count
        && values.Zip(source.Counts).All(pair => pair.First.Count == pair.Second && pair.First.All(IsValue));

    private static (BigInteger Order, string Text) Value(string text)
    {
        if (!IsValue(text))
            throw new FormatException($"“{text}” is not a decimal number.");
        var parts = text.Split('.');
        var (whole, fraction) = (parts[0].TrimStart('0'), parts.Length == 2 ? parts[1].TrimEnd('0') : "");
        return (
            BigInteger.Parse(parts[0] + fraction.PadRight(LongestValue, '0'), CultureInfo.InvariantCulture),
            (whole.Length == 0 ? "0" : whole) + "." + fraction
        );
    }
}
