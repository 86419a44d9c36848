using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The part of the form that says how much each field of an application's form takes: as proposed, or as decided on.</summary>
public static class LimitsForm
{
    /// <summary>The field: one for each field of the application form that has a limit, in their order.</summary>
    public const string Most = "fieldMost";

    /// <summary>The sections with the limits that were typed, and what is wrong with these.</summary>
    public static (IReadOnlyList<FormSection> Sections, IReadOnlyList<Refusal> Faults) Read(IFormCollection fields, CategoryForm form)
    {
        var (faults, row) = (new List<Refusal>(), 0);
        var sections = new List<FormSection>();
        foreach (var section in form.Sections)
        {
            var first = row;
            List<FormField> read = [.. section.Fields.Select(Limited)];
            // What nobody changed is the same section: its hash, too.
            var limited = read.SequenceEqual(section.Fields) ? section : section with { Fields = read };
            if (limited.Capacity > FormSection.MostCharacters && limited.Capacity > section.Capacity)
                faults.Add(TooMuch(section, first));
            sections.Add(limited);
        }
        return (sections, faults);

        FormField Limited(FormField field)
        {
            if (FieldLimits.Of(field) is not { } policy)
                return field;
            var at = row++;
            // Who says nothing leaves it as it is.
            if (fields[Most].ElementAtOrDefault(at) is not { } typed)
                return field;
            var bounds = FieldLimits.Bounds(field);
            if (Forms.Whole(typed) is { } most && bounds.Hold(most))
                return most == policy ? field : FieldLimits.With(field, most, RoundTemplate.Set);
            faults.Add(NoLimit(field, bounds, at));
            return field;
        }
    }

    private static Refusal NoLimit(FormField field, Bounds bounds, int row) =>
        new(
            "field-limit",
            $"{Quotation.Of(field.Name.Zh)}的上限须为 {bounds.Least} 至 {bounds.Most} 之间的整数。",
            $"What {Quotation.Of(field.Name.En)} takes is a whole number from {bounds.Least} to {bounds.Most}."
        )
        {
            Field = Most,
            Row = row,
        };

    private static Refusal TooMuch(FormSection section, int row) =>
        new(
            "section-limit",
            $"{Quotation.Of(section.Name.Zh)}各项合计超过 {FormSection.MostCharacters} 字，请减少上限。",
            $"{Quotation.Of(section.Name.En)} would hold more than {FormSection.MostCharacters} characters; please lower a limit."
        )
        {
            Field = Most,
            Row = row,
        };
}
