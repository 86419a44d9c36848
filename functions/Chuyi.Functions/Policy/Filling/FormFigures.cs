using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The figures of a form: what is typed, what follows from it, and how many rows a table has.</summary>
public static class FormFigures
{
    /// <summary>The value of a figure; null where it is not typed, or typed wrongly.</summary>
    public static decimal? Value(CategoryForm form, string code, FormAnswers answers)
    {
        if (form.Figure(code) is { } derived)
            return derived.Counts is { } types ? Counted(types, answers) : Derived(form, derived, answers);
        if (form.Find(code) is not var (field, cell))
            return null;
        var rows = answers.Of(field.Code);
        if (rows.Count == 0)
            return null;
        if (cell is null)
            return field.IsTable ? rows.Count : null;
        var column = field.Cells.ToList().IndexOf(cell);
        decimal sum = 0;
        foreach (var row in rows)
        {
            var text = row.ElementAtOrDefault(column) ?? "";
            if (text.Length == 0 && field.IsTable)
                continue;
            if (text.Length == 0 || cell.Fault(text) is not null || cell.Figure(text) is not { } number)
                return null;
            sum += number;
        }
        return sum;
    }

    /// <summary>What it is called.</summary>
    public static Sentence Name(CategoryForm form, string code) =>
        form.Figure(code)?.Name
        ?? (
            form.Find(code) is var (field, cell)
                ? cell is null || ReferenceEquals(cell, field)
                    ? field.Name
                    : new($"{field.Name.Zh}（{cell.Name.Zh}合计）", $"{field.Name.En} ({cell.Name.En}, sum)")
                : new(code, code)
        );

    /// <summary>What it counts.</summary>
    public static Sentence Unit(CategoryForm form, string code) =>
        form.Figure(code)?.Unit
        ?? form.Find(code)?.Cell switch
        {
            WholeField whole => whole.Unit,
            DecimalField number => number.Unit,
            PercentField => PercentField.Unit,
            _ => new("项", "rows"),
        };

    /// <summary>
    /// The input beside which something is said of it: of what follows from others, that of the first. Null of members, who are named
    /// beside the form.
    /// </summary>
    public static string? Input(CategoryForm form, string code) =>
        form.Figure(code) is { } derived
            ? derived.Of is { } of
                ? Input(form, of)
                : null
            : form.Find(code) is var (field, _)
                ? field.InputOf(field.Cells[0])
                : code;

    private static decimal? Counted(IReadOnlyList<MemberType> types, FormAnswers answers) =>
        answers.Members?.Count(member => types.Count == 0 || types.Contains(member));

    private static decimal? Derived(CategoryForm form, DerivedFigure figure, FormAnswers answers)
    {
        var of = Value(form, figure.Of!, answers) * figure.Times;
        if (figure.Per is { } code)
            of = Value(form, code, answers) is { } per && per != 0 ? of / per : null;
        return of is { } value ? decimal.Round(value, figure.Places, MidpointRounding.AwayFromZero) : null;
    }
}
