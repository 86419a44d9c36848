using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>How a criterion is judged, in words.</summary>
public static class JudgingWords
{
    public static Sentence Of(Judging judged) =>
        judged switch
        {
            Judging.Points => new("评分", "Points"),
            Judging.Grades => new("等级", "Grades"),
            _ => new("否决项", "Veto item"),
        };

    /// <summary>Whether a veto item is met.</summary>
    public static Sentence OfVeto(bool isMet) => isMet ? new("符合", "Met") : new("不符合", "Not met");

    /// <summary>The grades of a round, each with its share.</summary>
    public static Sentence Of(IReadOnlyList<ScoreGrade> grades) =>
        new(
            $"按等级评定的指标，各等级计该项最高分的比例：{string.Join("、", grades.Select(grade => grade.Say().Zh))}。",
            $"Where a criterion is judged by grades each counts for a share of its best score: "
                + $"{string.Join(", ", grades.Select(grade => grade.Say().En))}."
        );

    /// <summary>What follows from a veto item.</summary>
    public static Sentence Veto { get; } =
        new(
            "否决项由专家判断是否符合，符合的计该项满分；没有过半数评分表认为符合的，不论总分均不列入名单。",
            "Of a veto item experts say whether it is met, which counts for all its points; where no more than half of the sheets say so "
                + "the application gets no place, whatever its total."
        );

    /// <summary>What may be given for a criterion, after its weight.</summary>
    public static Sentence Asked(RoundNumbers numbers, Criterion criterion) =>
        criterion.Judged switch
        {
            Judging.Grades => new($"权重 {criterion.Weight}%，请选择等级", $"Weight {criterion.Weight}%, choose a grade"),
            Judging.Veto => new(
                $"否决项，权重 {criterion.Weight}%，请选择是否符合",
                $"A veto item, weight {criterion.Weight}%: choose whether it is met"
            ),
            _ => new(
                $"权重 {criterion.Weight}%，0 至 {numbers.HighestScore} 分",
                $"Weight {criterion.Weight}%, 0 to {numbers.HighestScore}"
            ),
        };

    /// <summary>What is chosen of, with the points for which it counts, the best first; nothing where points are given.</summary>
    public static IEnumerable<(int Points, Sentence Said)> Choices(RoundNumbers numbers, Criterion criterion) =>
        criterion.Judged switch
        {
            Judging.Grades => (numbers.ScoreGrades ?? []).Select(grade => (grade.PointsIn(numbers), grade.Say())),
            Judging.Veto => [(numbers.HighestScore, OfVeto(isMet: true)), (0, OfVeto(isMet: false))],
            _ => [],
        };
}
