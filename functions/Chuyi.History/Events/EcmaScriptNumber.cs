using System.Globalization;

namespace Chuyi.History.Events;

/// <summary>A number as ECMAScript's Number::toString writes it, which RFC 8785 section 3.2.2.3 prescribes.</summary>
internal static class EcmaScriptNumber
{
    public static string Write(double number)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException("JSON has no form for this number.", nameof(number));
        if (number == 0)
            return "0";
        var sign = number < 0 ? "-" : "";
        var (digits, point) = Decompose(Math.Abs(number));
        return sign + Lay(digits, point);
    }

    /// <summary>The shortest digits that read back as the number, and how many stand before the decimal point.</summary>
    private static (string Digits, int Point) Decompose(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = shortest.Length == 1 ? 0 : int.Parse(shortest[1], CultureInfo.InvariantCulture);
        var dot = shortest[0].IndexOf('.', StringComparison.Ordinal);
        var written = shortest[0].Replace(".", "", StringComparison.Ordinal);
        var significant = written.TrimStart('0');
        var point = (dot < 0 ? written.Length : dot) + exponent - (written.Length - significant.Length);
        return (significant.TrimEnd('0'), point);
    }

    private static string Lay(string digits, int point) =>
        point switch
        {
            > 21 or <= -6 => Exponential(digits, point - 1),
            <= 0 => "0." + new string('0', -point) + digits,
            _ when digits.Length <= point => digits + new string('0', point - digits.Length),
            _ => digits[..point] + "." + digits[point..],
        };

    private static string Exponential(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        var sign = exponent < 0 ? "-" : "+";
        return mantissa + "e" + sign + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
    }
}
