using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The grades of a round, in words.</summary>
public static class GradeWords
{
    /// <summary>How many get which, said to everybody from the day of the call on.</summary>
    public static Sentence Of(GradeTerms terms) =>
        new(
            $"{string.Join('，', terms.Grades.Select(grade => $"{grade.Name.Zh} {grade.Places} 个"))}，按名次依次确定；递补的列入{terms.Last.Name.Zh}。",
            $"{string.Join(", ", terms.Grades.Select(grade => $"{grade.Name.En}: {grade.Places}"))}, in the order of ranks; "
                + $"who moves up from the reserve gets {terms.Last.Name.En}."
        );

    /// <summary>A title with its grade.</summary>
    public static Sentence With(Sentence title, GradePlaces? grade) =>
        grade is null ? title : new($"{title.Zh}（{grade.Name.Zh}）", $"{title.En} ({grade.Name.En})");
}
