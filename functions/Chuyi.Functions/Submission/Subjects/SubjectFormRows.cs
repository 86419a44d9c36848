using System.Globalization;

namespace Chuyi.Functions.Submission;

/// <summary>The buttons by which a row of a draft's tables is added or taken out: each saves all that stands on the page.</summary>
public static class SubjectFormRows
{
    private const string Add = "add",
        Remove = "remove";

    /// <summary>The value of the button that adds a row to a table.</summary>
    public static string ToAdd(string table) => $"{Add} {table}";

    /// <summary>The value of the button that takes a row out of a table.</summary>
    public static string ToRemove(string table, int row) => string.Create(CultureInfo.InvariantCulture, $"{Remove} {table} {row}");

    /// <summary>What was typed, without the row that a button takes out; a row that is added is empty, and is there anyway.</summary>
    public static TypedFields Changed(TypedFields typed, string pressed) =>
        pressed.Split(' ') is [Remove, var table, var number] && Columns(table) is { } columns && Web.Forms.Whole(number) is { } row
            ? typed.Without(columns, row)
            : typed;

    /// <summary>Where the page opens after a button was pressed: at its table; nowhere in particular after another.</summary>
    public static string Place(string pressed) =>
        pressed.Split(' ') is [Add or Remove, var table, ..] && Columns(table) is not null ? "#save-" + table : "";

    private static IReadOnlyList<string>? Columns(string table) =>
        table switch
        {
            "programmes" => SubjectFieldNames.Programmes,
            "participants" => SubjectFieldNames.Participants,
            "members" => SubjectFieldNames.Members,
            _ => null,
        };
}
