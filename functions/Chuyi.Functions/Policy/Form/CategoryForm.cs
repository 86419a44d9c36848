using System.Text.Json.Serialization;

namespace Chuyi.Functions.Policy;

/// <summary>What the form of a category asks for, and what is said to the figures in it.</summary>
public sealed record CategoryForm
{
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>Figures that follow from others, such as area a student.</summary>
    public IReadOnlyList<DerivedFigure> Figures { get; init; } = [];

    public IReadOnlyList<FormCondition> Conditions { get; init; } = [];

    /// <summary>The programme groups that a school's dossier carries; none where it carries none.</summary>
    public IReadOnlyList<FormAnnex> Annexes { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<FormField> Fields => Sections.SelectMany(section => section.Fields);

    public FormSection? Section(string code) => Sections.FirstOrDefault(section => section.Code == code);

    public FormField? Field(string code) => Fields.FirstOrDefault(field => field.Code == code);

    public DerivedFigure? Figure(string code) => Figures.FirstOrDefault(figure => figure.Code == code);

    /// <summary>The field, or the column as <c>table.column</c>, of this name; null if there is none.</summary>
    public (FormField Field, CellField? Cell)? Find(string code) =>
        code.Split('.') switch
        {
            [var one] when Field(one) is { } field => (field, field as CellField),
            [var table, var column] when Field(table) is { } field && field.Cells.FirstOrDefault(c => c.Code == column) is { } cell => (
                field,
                cell
            ),
            _ => null,
        };
}
