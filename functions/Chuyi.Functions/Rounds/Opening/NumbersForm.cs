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
        GuideZh = "criterionGuideZh",
        GuideEn = "criterionGuideEn",
        PartKind = "partKind",
        PartZh = "partZh",
        PartEn = "partEn",
        PartTypes = "partTypes",
        PartNeeded = "partNeeded";

    /// <summary>What says that a part has to be there, and what that a dossier is complete without it.</summary>
    public const string Needed = "yes",
        NotNeeded = "no";

    /// <summary>Characters of what helps to score a criterion, at most.</summary>
    public const int LongestGuide = 200;

    private const string Added = "criterion";

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

    /// <summary>
    /// What is to help to score each criterion (评分要点), by its code, or what is wrong with it. A form that does not ask for it leaves
    /// what the policy says.
    /// </summary>
    public static Outcome<Dictionary<string, Sentence>> Guides(IFormCollection fields)
    {
        var guides = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        if (fields[GuideZh].Count == 0)
            return guides;
        foreach (var (n, row) in CriterionRows(fields).Index())
            if (row[4..6] is not [var zh, var en] || zh.Length == 0 != (en.Length == 0) || !IsGuide(zh) || !IsGuide(en))
                return NoGuide;
            else
                guides[Code(row[0], Added, n)] = new(zh, en);
        return guides;
    }

    private static bool IsGuide(string text) => text.Length <= LongestGuide && !text.Any(TextLimits.IsUnreadable);

    private static Refusal NoGuide { get; } =
        new(
            "criterion-guide",
            $"评分要点须中英文都填写或都不填写，各不超过 {LongestGuide} 字。",
            $"A guide to scoring is given in Chinese and in English or in neither, with at most {LongestGuide} characters each."
        )
        {
            Field = RoundNumberFaults.Criteria,
        };

    // A row of which nothing is filled in is none; what is filled in by halves is refused by the rule.
    private static List<Criterion> Criteria(IFormCollection fields) =>
        [
            .. CriterionRows(fields)
                .Select(
                    (row, n) =>
                        new Criterion(Code(row[0], Added, n), new(row[1], row[2]), Forms.Whole(row[3]) ?? -1)
                        {
                            Judged = row[6] switch
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
            .. Forms
                .Rows(fields, GradeName, GradeShare)
                .Where(row => row.Any(cell => cell.Length > 0))
                .Select(row => new ScoreGrade(row[0], Forms.Whole(row[1]) ?? -1)),
        ];

    // Every row says how it is judged, also one in which nothing is filled in.
    private static IEnumerable<string[]> CriterionRows(IFormCollection fields) =>
        Forms
            .Rows(fields, CriterionCode, CriterionZh, CriterionEn, CriterionWeight, GuideZh, GuideEn, CriterionJudged)
            .Where(row => row[1..6].Any(cell => cell.Length > 0));

    // Every row says whether its part is needed, also one in which nothing is filled in.
    private static List<DossierPart> Parts(IFormCollection fields) =>
        [
            .. Forms
                .Rows(fields, PartKind, PartZh, PartEn, PartTypes, PartNeeded)
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

    private static string Code(string given, string kind, int n) => given.Length > 0 ? given : $"{kind}-{n + 1}";
}
