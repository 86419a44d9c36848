using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>Fills in the form of a category, section by section, with answers that follow from what each field asks for.</summary>
internal static class TitleForm
{
    private const string Plain = "100",
        Explained = "已按规定办理，有据可查。";

    /// <summary>The codes of the programmes of every group.</summary>
    public static IReadOnlyList<string> Programmes { get; } = ["660101", "660102", "660103"];

    /// <summary>Fills in all of it. What may be left empty is.</summary>
    /// <param name="holder">What is to be designated.</param>
    public static async Task Fill(Visitor visitor, string draft, CategoryForm form, string unit, string holder)
    {
        foreach (var section in form.Sections)
        {
            var filled = (await visitor.Open(DraftForm.PathOf(draft, section))).Form("section");
            foreach (var field in section.Fields.Where(field => !field.IsOptional))
            foreach (var cell in field.Cells)
            {
                // What the register of units knows stands there.
                if (field.OnFile is not null && filled.IsFilled(field.InputOf(cell)))
                    continue;
                var answer = Answer(form, field, cell, unit, holder);
                filled = field.IsTable
                    ? filled.WithRows(field.InputOf(cell), Rows(field, cell, answer))
                    : filled.With(field.InputOf(cell), answer);
            }
            var sent = await visitor.Send(filled);
            if (sent.Refusal.Length > 0)
                throw new StoryBrokenException($"The section {section.Code} was not kept: {sent.Refusal}");
        }
    }

    /// <summary>What is written into a column of a table. A group lists the programmes for which it applies.</summary>
    public static string[] Rows(FormField field, CellField cell, string answer) =>
        field is not ProgrammesField ? [.. Enumerable.Repeat(answer, field.LeastRows)]
        : cell is ProgrammeCodeField ? [.. Programmes]
        : [.. Programmes.Select(_ => answer)];

    /// <summary>What is written into a cell.</summary>
    public static string Answer(CategoryForm form, FormField field, CellField cell, string unit, string holder)
    {
        if (field.NamesSubject)
            return holder;
        var asked = form.Conditions.FirstOrDefault(condition => condition.On == field.Code && condition.When is null);
        return cell switch
        {
            ChoiceField choice => asked?.Is ?? choice.Options[^1].Code,
            WholeField whole => Text(Between(asked?.AtLeast ?? 100, whole.Least, whole.Most)),
            DecimalField number => Text(Between(asked?.AtLeast ?? 100, number.Least, number.Most)),
            PercentField percent => Text(Between(asked?.AtLeast ?? 96, percent.Least, percent.Most)),
            DateField => "2020-09-01",
            MonthField => "1975-03",
            EmailField => "office@school.example.org",
            PhoneField => "0731-84710000",
            CreditCodeField => Code("12430000MB1234567"),
            UnitField => unit,
            TextField text => Within($"{cell.Name.Zh}：{Explained}", text.Most),
            _ => Plain,
        };
    }

    private static string Code(string first) => first + CreditCodeField.CheckOf(first);

    private static string Within(string text, int most) => text.Length <= most ? text : text[..most];

    private static decimal Between(decimal number, decimal least, decimal most) => Math.Clamp(number, least, most);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
