using Chuyi.Functions.Policy;

namespace Chuyi.Tests.Policy;

/// <summary>Right answers to any form, as somebody could give them.</summary>
internal static class FilledForm
{
    /// <summary>All fields of a section filled in, under the names of their inputs.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(FormSection section) =>
        section.Fields.SelectMany(OfField).ToDictionary(one => one.Input, one => one.Texts);

    private static IEnumerable<(string Input, IReadOnlyList<string> Texts)> OfField(FormField field) =>
        field.Cells.Select(cell =>
            (field.InputOf(cell), (IReadOnlyList<string>)[.. Enumerable.Repeat(Text(field, cell), field.LeastRows)])
        );

    private static string Text(FormField field, CellField cell) =>
        cell switch
        {
            ChoiceField when field is YesNoField { Code: "violations" } => YesNoField.No,
            ChoiceField choice => choice.Options[0].Code,
            DateField => "2026-03-20",
            MonthField => "1975-03",
            WholeField whole => Math.Max(whole.Least, Math.Min(40, whole.Most)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            DecimalField or PercentField => "50.5",
            CreditCodeField => "91430000MA4L16JQ9" + CreditCodeField.CheckOf("91430000MA4L16JQ9"),
            EmailField => "office@example.org",
            PhoneField => "0731-84710000",
            ProgrammeCodeField => "660101",
            UnitField => "湖南某某职业学校",
            _ => "已按要求填写",
        };
}
