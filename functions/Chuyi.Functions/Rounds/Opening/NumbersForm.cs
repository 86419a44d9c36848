using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The part of the form that sets the numbers of a round.</summary>
public static class NumbersForm
{
    /// <summary>The field that says whether experts are told whose an application is.</summary>
    public const string Blind = "blind",
        Hidden = "yes",
        Shown = "no";

    public const string CriterionCode = "criterionCode",
        CriterionZh = "criterionZh",
        CriterionEn = "criterionEn",
        CriterionWeight = "criterionWeight",
        CriterionJudged = "criterionJudged",
        GradeName = "scoreGradeName",
        GradeShare = "scoreGradeShare",
        PartKind = "partKind",
        PartZh = "partZh",
        PartEn = "partEn",
        PartTypes = "partTypes",
        PartNeeded = "partNeeded";

    /// <summary>What says that a part has to be there, and what that a dossier is complete without it.</summary>
    public const string Needed = "yes",
        NotNeeded = "no";

    /// <summary>The numbers that a form sets, and what is wrong with each field.</summary>
    /// <param name="kind">How the category is given, which says whether plans are scored or passed.</param>
    public static (RoundNumbers Numbers, Dictionary<string, Refusal> Faults) Read(
        IFormCollection fields,
        CategoryKind kind = CategoryKind.Competed
    )
    {
        var faults = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        var numbers = RoundNumbers.Proposed with { Criteria = Criteria(fields), Parts = Parts(fields) };
        foreach (var number in RoundNumber.AskedOf(isChecklist: kind != CategoryKind.Competed))
            if (Forms.Whole(fields[number.Field]) is { } value)
                numbers = number.Set(numbers, value);
            else
                faults[number.Field] = number.Refusal;
        numbers = numbers with
        {
            Aggregation = fields[RoundNumberFaults.Aggregation].ToString() switch
            {
                "mean" => Aggregation.Mean,
                "trimmed" => Aggregation.TrimmedMean,
                _ => (Aggregation)(-1),
            },
            // Who says nothing leaves it as it is proposed.
            IsBlind = fields[Blind] != Shown,
            ScoreGrades = numbers.Criteria.Any(c => c.Judged == Judging.Grades) ? Grades(fields) : null,
        };
        numbers = numbers.For(kind);
        foreach (var fault in RoundNumberFaults.Of(numbers))
            faults.TryAdd(fault.Field, fault.Refusal);
        return (numbers, faults);
    }

    // A row of which nothing is filled in is none; what is filled in by halves is refused by the rule.
    private static List<Criterion> Criteria(IFormCollection fields) =>
        [
            .. All(fields, CriterionCode, CriterionZh, CriterionEn, CriterionWeight, CriterionJudged)
                .Where(row => row[1..4].Any(cell => cell.Length > 0))
                .Select(
                    (row, n) =>
                        new Criterion(Code(row[0], "criterion", n), new(row[1], row[2]), Forms.Whole(row[3]) ?? -1)
                        {
                            Judged = row[4] switch
                            {
                                "grades" => Judging.Grades,
                                "veto" => Judging.Veto,
                                // Who says nothing asks for points.
                                "points" or "" => Judging.Points,
                                _ => (Judging)(-1),
                            },
                        }
                ),
        ];

    private static List<ScoreGrade> Grades(IFormCollection fields) =>
        [
            .. All(fields, GradeName, GradeShare)
                .Where(row => row.Any(cell => cell.Length > 0))
                .Select(row => new ScoreGrade(row[0], Forms.Whole(row[1]) ?? -1)),
        ];

    // Every row says whether its part is needed, also one in which nothing is filled in.
    private static List<DossierPart> Parts(IFormCollection fields) =>
        [
            .. All(fields, PartKind, PartZh, PartEn, PartTypes, PartNeeded)
                .Where(row => row[1..4].Any(cell => cell.Length > 0))
                .Select(
                    (row, n) =>
                        new DossierPart(Code(row[0], "part", n), new(row[1], row[2]))
                        {
                            Types = DocumentTypes.Written(row[3]),
                            IsOptional = row[4] switch
                            {
                                Needed => false,
                                NotNeeded => true,
                                _ => null,
                            },
                        }
                ),
        ];

    private static IEnumerable<string[]> All(IFormCollection fields, params string[] columns) =>
        Enumerable
            .Range(0, columns.Max(column => fields[column].Count))
            .Select(n => columns.Select(column => (fields[column].ElementAtOrDefault(n) ?? "").Trim()).ToArray());

    private static string Code(string given, string kind, int n) => given.Length > 0 ? given : $"{kind}-{n + 1}";
}
