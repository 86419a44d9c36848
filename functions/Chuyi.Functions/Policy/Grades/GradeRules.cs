using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Whether a round can have its grades.</summary>
public static class GradeRules
{
    /// <summary>The field of how many get a grade, one for each.</summary>
    public const string Field = "gradePlaces";

    /// <summary>What keeps a round from having them, or null: every place has a grade, and no grade is without one.</summary>
    public static Refusal? Fault(GradeTerms? terms, int quota) =>
        terms is null || (terms.Grades.All(grade => grade.Places > 0) && terms.Grades.Sum(grade => grade.Places) == quota)
            ? null
            : new(
                "grades",
                $"各档数量须为正整数，合计应等于名额 {quota} 个；不分档的，全部留空。",
                $"Each grade has one place at least, and all of them the {quota} of the quota; leave all empty for no grades."
            )
            {
                Field = Field,
            };
}
