using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// One thing that the form of a category asks for (表单字段). Whatever its kind, what is written into it are rows of cells: a single
/// text is one row of one cell.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextField), "text")]
[JsonDerivedType(typeof(WholeField), "integer")]
[JsonDerivedType(typeof(DecimalField), "decimal")]
[JsonDerivedType(typeof(PercentField), "percent")]
[JsonDerivedType(typeof(DateField), "date")]
[JsonDerivedType(typeof(MonthField), "month")]
[JsonDerivedType(typeof(ChoiceField), "choice")]
[JsonDerivedType(typeof(YesNoField), "yesNo")]
[JsonDerivedType(typeof(RowsField), "table")]
[JsonDerivedType(typeof(PeopleField), "people")]
[JsonDerivedType(typeof(UnitField), "unit")]
[JsonDerivedType(typeof(ProgrammesField), "programmes")]
[JsonDerivedType(typeof(CreditCodeField), "creditCode")]
public abstract record FormField
{
    /// <summary>Its name in answers and conditions; no two fields of a form share one.</summary>
    public required string Code { get; init; }

    public required Sentence Name { get; init; }

    /// <summary>What helps to fill it in.</summary>
    public Sentence? Hint { get; init; }

    /// <summary>Whether it may be left empty.</summary>
    [JsonPropertyName("optional")]
    public bool IsOptional { get; init; }

    /// <summary>Whether it tells whose application it is: experts who are not to know that do not see it.</summary>
    [JsonPropertyName("identifies")]
    public bool Identifies { get; init; }

    /// <summary>Whether it is the name of what is to be designated, which stands beside the form too: both have to be the same.</summary>
    [JsonPropertyName("subject")]
    public bool NamesSubject { get; init; }

    /// <summary>What the register of units knows of it, too: both have to be the same. Null of what it does not know.</summary>
    [JsonPropertyName("register")]
    public UnitFact? OnFile { get; init; }

    /// <summary>Where it comes from that it is asked for; a column has the mark of its table.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Whether it is of people who are to be reached: shown to nobody but its unit and the office.</summary>
    [JsonIgnore]
    public virtual bool IsPrivate => false;

    /// <summary>What one row of it is made of.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<CellField> Cells { get; }

    /// <summary>Rows that it has at least, if it is filled in.</summary>
    [JsonIgnore]
    public virtual int LeastRows => 1;

    /// <summary>Rows that it has at most.</summary>
    [JsonIgnore]
    public virtual int MostRows => 1;

    /// <summary>Whether it has rows that are counted: a table.</summary>
    [JsonIgnore]
    public virtual bool IsTable => false;

    /// <summary>The name of a cell in the form that is sent.</summary>
    public string InputOf(CellField cell) => ReferenceEquals(cell, this) ? Code : $"{Code}.{cell.Code}";

    /// <summary>What it is called in a sentence: a cell of a table with its row.</summary>
    public Sentence NameOf(CellField cell, int row) =>
        IsTable
            ? new(
                $"{Quotation.Of(Name.Zh)}第 {row + 1} 行{Quotation.Of(cell.Name.Zh)}",
                $"{Quotation.Of(Name.En)}, row {row + 1}, {Quotation.Of(cell.Name.En)}"
            )
            : new(Quotation.Of(cell.Name.Zh), Quotation.Of(cell.Name.En));
}
