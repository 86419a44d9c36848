using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// The texts of a call that can be corrected while it runs: whom to ask, how sections and fields of the form are called and explained,
/// and what is to be in a part of the dossier. Criteria, conditions and options are none of them.
/// </summary>
public static class RoundWordings
{
    /// <summary>The code of whom to ask about the call.</summary>
    public const string Contact = "contact";

    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<RoundWording> Of(RoundContent content) =>
        [
            new(Contact, new("咨询方式", "Whom to ask"), content.Contact),
            .. content.Category.Form.Sections.SelectMany(OfSection),
            .. content.Category.Parts.Select(part => new RoundWording(
                At(part),
                new($"材料{Quotation.Of(part.Name.Zh)}的内容要求", $"What is to be in {Quotation.Of(part.Name.En)}"),
                part.Template
            )),
        ];

    /// <summary>The content with one of them as it reads from then on.</summary>
    public static RoundContent With(RoundContent content, string code, Sentence text)
    {
        if (code == Contact)
            return content with { Contact = text };
        var category = content.Category;
        return content with
        {
            Category = category with
            {
                Form = category.Form with { Sections = [.. category.Form.Sections.Select(section => With(section, code, text))] },
                Parts = [.. category.Parts.Select(part => code == At(part) ? part with { Template = text } : part)],
            },
        };
    }

    /// <summary>Whether a text stands in a section of the form.</summary>
    public static bool IsOf(FormSection section, string code) => OfSection(section).Any(one => one.Code == code);

    /// <summary>Whether a text says what is to be in a part of the dossier.</summary>
    public static bool IsOf(CategoryPart part, string code) => code == At(part);

    private static IEnumerable<RoundWording> OfSection(FormSection section) =>
        Of("section." + section.Code, new("部分", "Section"), section.Name, section.Name, section.Hint)
            .Concat(
                section.Fields.SelectMany(field =>
                    Of(At(field), new("栏目", "Field"), field.Name, field.Name, field.Hint)
                        .Concat(
                            (field as RowsField)?.Columns.SelectMany(column =>
                                Of(
                                    At(field, column),
                                    new("栏目", "Field"),
                                    new($"{field.Name.Zh}：{column.Name.Zh}", $"{field.Name.En}: {column.Name.En}"),
                                    column.Name,
                                    column.Hint
                                )
                            )
                                ?? []
                        )
                )
            );

    private static IEnumerable<RoundWording> Of(string code, Sentence what, Sentence called, Sentence name, Sentence? hint) =>
        [
            new(code + Name, new($"{what.Zh}{Quotation.Of(called.Zh)}的名称", $"{what.En} {Quotation.Of(called.En)}, its name"), name),
            new(code + Hint, new($"{what.Zh}{Quotation.Of(called.Zh)}的填写说明", $"{what.En} {Quotation.Of(called.En)}, its hint"), hint),
        ];

    private static FormSection With(FormSection section, string code, Sentence text) =>
        section with
        {
            Name = code == "section." + section.Code + Name ? text : section.Name,
            Hint = code == "section." + section.Code + Hint ? text : section.Hint,
            Fields =
            [
                .. section.Fields.Select(field =>
                    With(field, At(field), code, text) is RowsField table
                        ? table with
                        {
                            Columns = [.. table.Columns.Select(column => With(column, At(field, column), code, text))],
                        }
                        : With(field, At(field), code, text)
                ),
            ],
        };

    private static FormField With(FormField field, string at, string code, Sentence text) =>
        code == at + Name ? field with { Name = text }
        : code == at + Hint ? field with { Hint = text }
        : field;

    private static string At(CategoryPart part) => "part." + part.Kind;

    private static string At(FormField field) => "field." + field.Code;

    private static string At(FormField table, FormField column) => At(table) + "." + column.Code;

    private const string Name = ".name",
        Hint = ".hint";
}
