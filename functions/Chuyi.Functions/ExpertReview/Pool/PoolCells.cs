using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Mends what spreadsheet programs and people make of a cell, where it is beyond doubt what was meant: width, blanks, marks that
/// nobody sees, numbers that became amounts, another name of a unit on file. Everything else is left as it stands, to be refused.
/// </summary>
public static partial class PoolCells
{
    /// <summary>A cell as it is meant.</summary>
    public static string Mend(SheetColumn column, string cell, KnownUnits units)
    {
        // Spreadsheet programs mark with it what is text.
        var text = Visible(cell).TrimStart('\'', '’', '＇').Trim();
        return column == PoolColumns.Code ? Tight(text)
            : column == PoolColumns.Email ? Address(CompatibleText.Normal(text).Trim())
            : column == PoolColumns.Phone ? Phone(CompatibleText.Normal(text).Trim())
            : column == PoolColumns.Name ? Name(text)
            : column == PoolColumns.Unit || column == PoolColumns.Bureau ? units.Named(text)?.OfficialName ?? text
            : text;
    }

    private static string Address(string email)
    {
        var bare = email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? email["mailto:".Length..] : email;
        return bare.TrimEnd('.', ',', ';', '。', '、');
    }

    // 13800001234.0 and 1.3800001234E+10 have all digits; 1.38E+10 has lost some, and stays.
    private static string Phone(string phone)
    {
        if (Amount().Match(phone) is { Success: true } amount)
            return amount.Groups[1].Value;
        if (Scientific().Match(phone) is not { Success: true } match)
            return phone;
        var (fraction, exponent) = (match.Groups[2].Value, int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture));
        return fraction.Length == exponent ? match.Groups[1].Value + fraction : phone;
    }

    // 张　三 is written so to be as wide as 欧阳修; names in other scripts have their blanks.
    private static string Name(string name) =>
        name.Where(c => !char.IsWhiteSpace(c)).All(IsHan) ? Tight(name, normal: false) : Blanks().Replace(name, " ");

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '·';

    private static string Tight(string text, bool normal = true) =>
        string.Concat((normal ? CompatibleText.Normal(text) : text).Where(c => !char.IsWhiteSpace(c)));

    private static string Visible(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                .Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())
        );

    [GeneratedRegex(@"^(\d+)\.0+$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(\d)\.(\d+)[Ee]\+?(\d{1,2})$")]
    private static partial Regex Scientific();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
