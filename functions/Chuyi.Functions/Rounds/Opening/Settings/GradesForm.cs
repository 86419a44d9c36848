using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The part of the form that says how many of a list get which grade.</summary>
public static class GradesForm
{
    /// <summary>What is asked; null where every field is empty, or the category has no grades. What is no number is no place.</summary>
    public static GradeTerms? Read(IFormCollection fields, Category category)
    {
        var typed = fields[GradeRules.Field];
        return category.Grades.Count == 0 || typed.All(string.IsNullOrWhiteSpace)
            ? null
            : new()
            {
                Grades =
                [
                    .. category.Grades.Select(
                        (grade, n) => new GradePlaces(grade.Code, grade.Name, Forms.Whole(typed.ElementAtOrDefault(n)) ?? 0)
                    ),
                ],
                IsListedByPlace = category.GradesListedByPlace is not null,
            };
    }
}
