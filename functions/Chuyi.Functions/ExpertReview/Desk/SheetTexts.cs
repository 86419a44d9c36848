using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What one version of a sheet says that another does not, each with what it is called.</summary>
public static class SheetTexts
{
    private static readonly Sentence Empty = new("未填写", "Empty");

    /// <param name="isChecklist">Whether its points are met or not.</param>
    public static IReadOnlyList<TypedText> Of(RoundNumbers numbers, bool isChecklist, SheetDraft theirs, SheetDraft? mine) =>
        [
            .. Lines(numbers, isChecklist, theirs)
                .Zip(mine is null ? Enumerable.Repeat<TypedText?>(null, numbers.Criteria.Count + 2) : Lines(numbers, isChecklist, mine))
                .Where(line => line.First.Text != line.Second?.Text)
                .Select(line => line.First),
        ];

    private static IEnumerable<TypedText> Lines(RoundNumbers numbers, bool isChecklist, SheetDraft sheet) =>
        [
            .. numbers.Criteria.Select(
                (criterion, row) =>
                    new TypedText(criterion.Name, Score(sheet.Scores.ElementAtOrDefault(row), criterion, numbers, isChecklist))
            ),
            new(new("评审意见", "Comment"), Text(sheet.Comment)),
            new(new("给主办单位的备注", "Remark to the office"), Text(sheet.Remark)),
        ];

    private static Sentence Score(string? typed, Criterion criterion, RoundNumbers numbers, bool isChecklist) =>
        SheetReading.Score(typed) is >= 0 and var score ? DutyWords.Score(score, criterion, numbers, isChecklist) : Text(typed);

    private static Sentence Text(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? Empty : new(typed.Trim().ReplaceLineEndings("\n"), typed.Trim().ReplaceLineEndings("\n"));
}
