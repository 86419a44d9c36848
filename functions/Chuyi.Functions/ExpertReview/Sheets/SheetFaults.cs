using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>All that keeps a score sheet from being saved, criterion by criterion.</summary>
public static class SheetFaults
{
    private const string Score = "score";

    public static IEnumerable<Refusal> Of(RoundNumbers numbers, FilledSheet sheet)
    {
        if (sheet.IsChecklist)
            numbers = numbers with { Checklist = true, HighestScore = 1 };
        if (sheet.Scores.Count != numbers.Criteria.Count)
            yield return new(Score, $"每项{Asked(numbers).Zh}。", $"Of every criterion: {Asked(numbers).En}.");
        else
            foreach (var (criterion, row) in numbers.Criteria.Select((c, n) => (c, n)))
                if (!JudgingRules.Takes(numbers, criterion, sheet.Scores[row]))
                    yield return new(
                        Score,
                        $"{Quotation.Of(criterion.Name.Zh)}{Asked(numbers, criterion.Judged).Zh}。",
                        $"{Quotation.Of(criterion.Name.En)}: {Asked(numbers, criterion.Judged).En}."
                    )
                    {
                        Row = row,
                    };
        if (sheet.Comment.Trim().Length < numbers.ShortestComment)
            yield return new(
                "comment",
                $"请写出评审意见，至少 {numbers.ShortestComment} 个字。",
                $"Please write a comment of at least {numbers.ShortestComment} characters."
            );
    }

    private static Sentence Asked(RoundNumbers numbers, Judging judged = Judging.Points) =>
        numbers.IsChecklist || judged == Judging.Veto ? new("请选择是否符合", "choose whether it is met")
        : judged == Judging.Grades ? new("请选择等级", "choose a grade")
        : new($"请给出 0 至 {numbers.HighestScore} 的整数分", $"give a whole score from 0 to {numbers.HighestScore}");
}
