using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// What is unusual about a document number, and so asked back, each for itself: the office announces under it with a reason
/// for each, or not.
/// </summary>
public static class AnnouncementRules
{
    private const string OfAnotherYear = "document-year";
    private const string BorneByAnother = "document-number-borne";

    /// <summary>Whether the office may go on all the same, with a reason.</summary>
    public static bool IsAskedBack(Refusal refusal) => refusal.Code is OfAnotherYear or BorneByAnother;

    /// <summary>The field with the reason for which the office goes on.</summary>
    public static string FieldOf(Refusal askedBack) => askedBack.Code == OfAnotherYear ? "reason" : "borneReason";

    /// <summary>The terms with the reasons for what was unusual, and with no other.</summary>
    public static AnnouncementTerms Kept(AnnouncementTerms terms, DateTimeOffset at, Refusal? borne) =>
        terms with
        {
            Reason = OtherYear(terms.DocumentNumber, at) is null ? null : terms.Reason,
            BorneReason = borne is null ? null : terms.BorneReason,
        };

    /// <summary>Of a number whose year is not the year in which it is announced; null where it is.</summary>
    public static Refusal? OtherYear(string written, DateTimeOffset at)
    {
        var (year, now) = (DocumentNumber.YearOf(written), BeijingTime.DayOf(at).Year);
        return year == now
            ? null
            : new(
                OfAnotherYear,
                $"文号的年份是 {year} 年，公布的年份是 {now} 年，请核对；确需使用该文号的，请写明理由。",
                $"The document number is of {year}, but it is announced in {now}. Please check it; to use it all the same, give a reason."
            );
    }

    /// <summary>Of a number under which another round was announced, or is being announced.</summary>
    /// <param name="bearer">What the other round is called.</param>
    public static Refusal Borne(string number, Sentence bearer) =>
        new(
            BorneByAnother,
            $"文号 {number} 已由{Quotation.Of(bearer.Zh)}的公布使用，请核对；确由同一文件公布的，请写明理由。",
            $"{Quotation.Of(bearer.En)} bears {number} already. Please check it; if one document announces both, give a reason.",
            409
        );
}
