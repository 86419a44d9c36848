using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>What is wrong with what is written into a form, each with the input in which it is set right.</summary>
public static class FormFaults
{
    /// <summary>The code of a fault that is no more than that something is still to be written.</summary>
    public const string Missing = "missing";

    public static IReadOnlyList<Refusal> Of(FormSection section, FormAnswers answers) =>
        [.. section.Fields.SelectMany(field => Of(field, answers.Of(field.Code)))];

    /// <summary>All that keeps a whole form from being submitted: faults, and conditions that refuse.</summary>
    public static Refusal? WhyNotSubmit(CategoryForm form, FormAnswers answers) =>
        Refusal.Of([
            .. form.Sections.SelectMany(section => Of(section, answers)),
            .. form
                .Conditions.Where(condition => condition.Refuses)
                .Select(condition => FormChecks.Of(form, condition, answers))
                .Where(check => check is { IsMet: false })
                .Select(check => new Refusal("condition", check!.Say()) { Field = check.Input }),
        ]);

    /// <summary>What one of a field is not.</summary>
    public static Refusal Of(FormField field, CellField cell, int row, string code, Sentence what)
    {
        var name = field.NameOf(cell, row);
        return new Refusal(code, $"{name.Zh}{what.Zh}", $"{name.En} {what.En}")
        {
            Field = field.InputOf(cell),
            Row = field.IsTable ? row : null,
        };
    }

    /// <summary>That it has more or fewer rows than is asked for.</summary>
    public static Refusal Rows(FormField field, int there) =>
        new(
            "rows",
            $"{Quotation.Of(field.Name.Zh)}须填写 {field.LeastRows} 至 {field.MostRows} 行，现为 {there} 行。",
            $"{Quotation.Of(field.Name.En)} has {field.LeastRows} to {field.MostRows} rows; this has {there}."
        )
        {
            Field = field.Code,
        };

    private static IEnumerable<Refusal> Of(FormField field, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            if (!field.IsOptional)
                yield return Lacking(field);
            yield break;
        }
        if (rows.Count > field.MostRows || rows.Count < field.LeastRows)
            yield return Rows(field, rows.Count);
        foreach (var (row, cells) in rows.Index())
        {
            foreach (var (n, cell) in field.Cells.Index())
                if (OfCell(field, cell, row, cells.ElementAtOrDefault(n) ?? "") is { } fault)
                    yield return fault;
            if (field is YesNoField { Explained: { } explained } && cells[0] == explained && cells.ElementAtOrDefault(1) is null or "")
                yield return Of(field, field.Cells[1], row, Missing, new("请填写说明。", "is needed with this answer."));
        }
    }

    private static Refusal? OfCell(FormField field, CellField cell, int row, string text) =>
        text.Length > 0
            ? cell.Fault(text) is { } fault
                ? Of(field, cell, row, "wrong", fault)
                : null
            : cell.IsOptional
                ? null
                : Of(field, cell, row, Missing, new("尚未填写。", "is still to be filled in."));

    private static Refusal Lacking(FormField field) =>
        new(Missing, $"{Quotation.Of(field.Name.Zh)}尚未填写。", $"{Quotation.Of(field.Name.En)} is still to be filled in.")
        {
            Field = field.InputOf(field.Cells[0]),
        };
}
