using System.Globalization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Designation;

/// <summary>
/// The number of a certificate (证书编号): as an office writes it, 楚怡中职〔2026〕001号, and the key by which the
/// register, the case, the file and the address of its page go, <c>CY-2026-secondary-school-1-001</c>. Either follows
/// from the round and the rank on the signed list, so that none is ever used twice.
/// </summary>
public static partial class CertificateNumber
{
    public static string Key(CaseId round, int rank) =>
        string.Create(CultureInfo.InvariantCulture, $"CY-{round.Year}-{round.Category}-{round.Number}-{rank:D3}");

    /// <summary>The number as it is printed. The second round of a year says that it is the second (楚怡中职〔2026〕第2批001号).</summary>
    /// <param name="word">The category's word, as the round pinned it; without one the key is all there is.</param>
    public static string Written(CaseId round, string? word, int rank) =>
        word is null
            ? Key(round, rank)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"楚怡{word}〔{round.Year}〕{(round.Number == 1 ? "" : $"第{round.Number}批")}{rank:D3}号"
            );

    /// <summary>The key of what somebody typed: a number with brackets and digits of any shape, or the key itself.</summary>
    public static string KeyOf(string typed, Catalogue catalogue)
    {
        if (Form().Match(DocumentNumber.AsPrinted(typed)) is not { Success: true } read)
            return typed.Trim();
        var (year, round, rank) = (Part("year"), read.Groups["round"].Success ? Part("round") : 1, Part("rank"));
        return catalogue.Categories.FirstOrDefault(c => c.Short == read.Groups["word"].Value) is { } category
            ? Key(CaseId.Round(year, category.Code, round), rank)
            : typed.Trim();

        int Part(string name) => int.Parse(read.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^楚怡(?<word>[^〔]{1,8})〔(?<year>[12][0-9]{3})〕(第(?<round>[0-9]{1,4})批)?(?<rank>[0-9]{1,6})号?$")]
    private static partial Regex Form();
}
