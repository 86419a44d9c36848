using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What is typed on a score sheet, as it is meant.</summary>
public static class SheetReading
{
    /// <summary>The characters that a page takes for a score, blanks and a slip of the finger included.</summary>
    public const int LongestTyped = 8;

    // What is no number is told for each criterion by the rule of the sheet, as is what is out of range.
    private const int NoScore = -1;

    /// <summary>A score, in half-width or full-width digits; −1 for what is none.</summary>
    public static int Score(string? typed) => Forms.Whole(Plain(typed)) ?? NoScore;

    /// <summary>A text with the digits of a keyboard, and without the blanks around it.</summary>
    public static string Plain(string? typed) => CompatibleText.Normal(typed ?? "").Trim();

    /// <summary>What a page sends while somebody types, or why it is not kept: too many fields, or too long.</summary>
    public static Outcome<SheetDraft> Read(Func<string, IReadOnlyList<string>> fields, string seen)
    {
        var (scores, comment, remark) = (fields("score"), Only(fields("comment")), Only(fields("remark")));
        return scores.Count > MostScores
            || scores.Any(score => score is null or { Length: > LongestScore })
            || seen.Length > LongestScore * 2
                ? NoSheet
            : (TextLimits.Fault("comment", comment) ?? TextLimits.Fault("remark", remark)) is { } fault ? fault
            : new SheetDraft
            {
                Scores = [.. scores],
                Comment = comment,
                Remark = remark,
                Of = seen,
            };
    }

    /// <summary>
    /// Why a sheet is not saved over the one that stands there, or null: it was saved in another window, or by somebody else with
    /// the same link, after the page was opened, and says something else.
    /// </summary>
    /// <param name="seen">The mark of what the page saw; null of a page of before.</param>
    public static Refusal? WhyNotOver(FilledSheet? saved, FilledSheet sent, string? seen) =>
        seen is null || saved is null || seen == SheetDraft.MarkOf(saved) || SheetDraft.From(saved).Says(SheetDraft.From(sent))
            ? null
            : OtherSheet;

    /// <summary>Both versions stand on the page; which of them counts is for the expert to say.</summary>
    public static Refusal OtherSheet { get; } =
        new(
            "other-sheet",
            "您打开本页之后，这份评分表已在另一窗口或由他人保存为其他内容。请核对后再保存：再次保存以您本页填写的为准。",
            "Since you opened this page the sheet was saved with something else, in another window or by somebody else. "
                + "Please look at both: if you save again, what stands on this page counts.",
            409
        );

    private const int MostScores = 100,
        LongestScore = 32;

    private static string Only(IReadOnlyList<string> texts) => texts.Count > 0 ? texts[0] ?? "" : "";

    private static Refusal NoSheet { get; } = new("sheet", "评分表格式不正确。", "This is no score sheet.", 400);
}
