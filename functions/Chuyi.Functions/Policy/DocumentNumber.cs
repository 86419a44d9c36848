using System.Text;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// The number of an official document (发文字号), as GB/T 9704 has it: the code of the issuing office, the year in
/// hexagonal brackets, the number without leading zeros. 湘教通〔2026〕88号
/// </summary>
public sealed record DocumentNumber
{
    private const int LongestCode = 20;
    private const int LongestSerial = 5;

    private DocumentNumber(string text) => Text = text;

    public string Text { get; }

    /// <summary>Reads what somebody typed, with brackets and digits of any width or shape, and writes it as it is printed.</summary>
    public static Outcome<DocumentNumber> Read(string? typed)
    {
        var text = AsPrinted(typed ?? "");
        return IsWritten(text) ? new DocumentNumber(text) : Invalid;
    }

    /// <summary>Whether a text is such a number as it is printed. For rules: it asks nothing but the text.</summary>
    public static bool IsWritten(string text) =>
        text.Split('〔') is [{ Length: > 0 and <= LongestCode } code, var rest]
        && code.All(IsOfCode)
        && code.Any(IsHan)
        && rest.Split('〕') is [{ Length: 4 } year, [.. var serial, '号']]
        && year.All(char.IsAsciiDigit)
        && year[0] is '1' or '2'
        && serial.Length is > 0 and <= LongestSerial
        && serial.All(char.IsAsciiDigit)
        && serial[0] != '0';

    /// <summary>The year of a number as it is printed.</summary>
    public static int YearOf(string written) =>
        int.Parse(written.AsSpan(written.IndexOf('〔') + 1, 4), System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString() => Text;

    /// <summary>A number as it is printed, of one that was typed with brackets, digits and blanks of any kind.</summary>
    internal static string AsPrinted(string typed) =>
        string.Concat(CompatibleText.Normal(typed).Where(c => !char.IsWhiteSpace(c)).Select(Printed));

    private static char Printed(char c) =>
        c switch
        {
            '[' or '(' or '【' or '［' or '﹝' => '〔',
            ']' or ')' or '】' or '］' or '﹞' => '〕',
            _ => c,
        };

    private static bool IsOfCode(char c) => IsHan(c) || char.IsAsciiLetterOrDigit(c);

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    public static Refusal Invalid { get; } =
        new(
            "document-number",
            "请按“机关代字〔年份〕序号”的格式填写文号，如：湘教通〔2026〕88号。",
            "Please give the document number in its official form: issuing office, year in brackets, number; e.g. 湘教通〔2026〕88号."
        )
        {
            Field = "documentNumber",
        };
}
