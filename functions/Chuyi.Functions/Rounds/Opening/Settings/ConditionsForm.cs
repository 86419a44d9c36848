using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The part of the form that sets the figures of the conditions of a round: the policy's, or what the office decided on.</summary>
public static class ConditionsForm
{
    /// <summary>The fields: one of each name for each condition that has such a figure, in their order.</summary>
    public const string Least = "conditionLeast",
        Most = "conditionMost";

    private const decimal MostFigure = 1_000_000_000;

    private const int Places = 4;

    /// <summary>The conditions with the figures that were typed, and what is wrong with these.</summary>
    public static (IReadOnlyList<FormCondition> Conditions, IReadOnlyList<Refusal> Faults) Read(IFormCollection fields, CategoryForm form)
    {
        var faults = new List<Refusal>();
        var (leasts, mosts) = (0, 0);
        var read = new List<FormCondition>();
        foreach (var one in form.Conditions)
        {
            var least = one.AtLeast is null ? null : Figure(one.AtLeast, Least, leasts++);
            var most = one.AtMost is null ? null : Figure(one.AtMost, Most, mosts++);
            if (least > most)
                faults.Add(Crossed(mosts - 1));
            read.Add(
                (least, most) == (one.AtLeast, one.AtMost) ? one : one with { AtLeast = least, AtMost = most, Mark = RoundTemplate.Set }
            );
        }
        return (read, faults);

        decimal? Figure(decimal? policy, string field, int row)
        {
            // Who says nothing leaves it as it is.
            if (fields[field].ElementAtOrDefault(row) is not { } typed)
                return policy;
            if (FormNumber.Fault(typed, 0, MostFigure, Places, new("", "")) is null)
                return FormNumber.Decimal(typed);
            faults.Add(NoFigure(field, row));
            return policy;
        }
    }

    private static Refusal NoFigure(string field, int row) =>
        new(
            "condition",
            $"申报条件的数字须为 0 至 {MostFigure:0} 之间的数，最多 {Places} 位小数。",
            $"The figure of a condition is a number from 0 to {MostFigure:0}, with at most {Places} decimal places."
        )
        {
            Field = field,
            Row = row,
        };

    private static Refusal Crossed(int row) =>
        new("condition", "条件的下限不能大于上限。", "The least of a condition is not more than its most.") { Field = Most, Row = row };
}
