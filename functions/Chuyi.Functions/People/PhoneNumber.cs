using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.People;

/// <summary>
/// A telephone number in its digits, with a plus in front if it was given with the country's code. Its last four digits
/// are the code behind a link, so they must be those of the telephone, not what a spreadsheet made of them.
/// </summary>
public sealed record PhoneNumber
{
    private const int Fewest = 7;
    private const int Most = 20;

    private PhoneNumber(string text) => Text = text;

    public string Text { get; }

    /// <summary>The digits of a mobile number in China, without the country's code.</summary>
    public const int MobileDigits = 11;

    /// <summary>How many of its last digits are the code behind a link.</summary>
    public const int CodeDigits = 4;

    /// <summary>What these are called.</summary>
    public static Sentence CodeWords { get; } = new("手机号后四位", "last four digits of the phone number");

    /// <summary>Reads what somebody typed, in whichever width; blanks, hyphens and brackets go.</summary>
    public static Outcome<PhoneNumber> Read(string? typed)
    {
        var text = new string([.. CompatibleText.Normal((typed ?? "").Trim()).Where(c => !IsSeparator(c))]);
        var digits = text.StartsWith('+') ? text[1..] : text;
        return IsOfSpreadsheet(digits) ? Spreadsheet
            : !digits.All(char.IsAsciiDigit) || digits.Length is < Fewest or > Most ? Invalid
            // No subscriber's number in China begins with 1 but a mobile one.
            : text[0] == '1' && digits.Length != MobileDigits ? Mobile
            : new PhoneNumber(text);
    }

    public override string ToString() => Text;

    private static bool IsSeparator(char c) => c is ' ' or '\t' or '-' or '‐' or '‑' or '–' or '—' or '(' or ')';

    // 1.38001E+10: the last digits are lost. 13800001234.0: they are there, but it shows that the column held numbers.
    private static bool IsOfSpreadsheet(string text) =>
        text.Length > 0
        && char.IsAsciiDigit(text[0])
        && text.All(c => char.IsAsciiDigit(c) || c is '.' or 'E' or 'e' or '+')
        && text.Any(c => c is '.' or 'E' or 'e');

    private static Refusal Invalid { get; } =
        new("phone", "请填写有效的电话号码，只含数字。", "Please give a valid phone number, of digits only.");

    private static Refusal Mobile { get; } =
        new("phone", $"手机号应为 {MobileDigits} 位数字，请核对。", $"A mobile number has {MobileDigits} digits; please check it.");

    private static Refusal Spreadsheet { get; } =
        new(
            "phone",
            "电话号码被 Excel 转成了数值（如 1.38E+10），末尾数字已丢失；请将该列设为“文本”格式后重新填写。",
            "Excel has turned the phone number into a number (such as 1.38E+10) and its last digits are lost; "
                + "format the column as text and enter it again."
        );
}
