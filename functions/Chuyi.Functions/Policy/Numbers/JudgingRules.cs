using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>What an expert may give a criterion, by how it is judged, and what follows from a veto item (否决项).</summary>
public static class JudgingRules
{
    /// <summary>The grade that counts for so many points, or null.</summary>
    public static ScoreGrade? GradeOf(RoundNumbers numbers, int points) =>
        numbers.ScoreGrades?.FirstOrDefault(grade => grade.PointsIn(numbers) == points);

    /// <summary>Whether so many points may be given.</summary>
    public static bool Takes(RoundNumbers numbers, Criterion criterion, int points) =>
        (numbers.IsChecklist ? Judging.Points : criterion.Judged) switch
        {
            Judging.Grades => GradeOf(numbers, points) is not null,
            Judging.Veto => points == 0 || points == numbers.HighestScore,
            _ => points >= 0 && points <= numbers.HighestScore,
        };

    /// <summary>The veto items that an application does not meet: no more than half of its sheets say that it does.</summary>
    /// <param name="sheets">The points of each sheet, by criterion in the round's order.</param>
    public static IReadOnlyList<Criterion> Vetoed(RoundNumbers numbers, IReadOnlyCollection<IReadOnlyList<int>> sheets) =>
        [
            .. numbers.Criteria.Where(
                (criterion, row) =>
                    criterion.Judged == Judging.Veto && sheets.Count > 0 && sheets.Count(scores => scores[row] > 0) * 2 <= sheets.Count
            ),
        ];

    /// <summary>All that keeps the judging of a score sheet from ruling a round.</summary>
    public static IEnumerable<Refusal> Faults(RoundNumbers numbers)
    {
        if (numbers.Criteria.Any(criterion => !Enum.IsDefined(criterion.Judged)))
            yield return new(RoundNumberFaults.Criteria, "请选择每项指标的评分方式。", "Please choose how each criterion is judged.");
        if (numbers.Criteria.All(criterion => criterion.Judged == Judging.Veto))
            yield return new(RoundNumberFaults.Criteria, "指标不能全部是否决项。", "Not every criterion can be a veto item.");
        if (numbers.Criteria.Any(criterion => criterion.Judged == Judging.Grades) && !AreGrades(numbers, numbers.ScoreGrades ?? []))
            yield return new(
                Field,
                $"等级须有 2 至 {ScoreGrade.Most} 个，名称不同，各不超过 {ScoreGrade.LongestName} 字；所占比例依次递减（0 至 100），"
                    + $"且乘以单项最高分 {numbers.HighestScore} 分为整数。",
                $"There are 2 to {ScoreGrade.Most} grades of different names, at most {ScoreGrade.LongestName} characters; their shares "
                    + $"fall from one to the next (100 to 0), and make whole points of {numbers.HighestScore}."
            );
    }

    /// <summary>The field of the grades, and the code of their refusal.</summary>
    public const string Field = "scoreGrades";

    private static bool AreGrades(RoundNumbers numbers, IReadOnlyList<ScoreGrade> grades) =>
        grades.Count is >= 2 and <= ScoreGrade.Most
        && grades.All(grade => grade.Name.Trim().Length is > 0 and <= ScoreGrade.LongestName && !grade.Name.Any(char.IsControl))
        && grades.DistinctBy(grade => grade.Name.Trim()).Count() == grades.Count
        && grades.All(grade => grade.Share is >= 0 and <= 100 && numbers.HighestScore * grade.Share % 100 == 0)
        && grades.Zip(grades.Skip(1)).All(pair => pair.First.Share > pair.Second.Share);
}
