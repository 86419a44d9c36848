using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Cases;

/// <summary>
/// What people call an application: its unit and its title, as they were handed in. It stands beside the id wherever events and
/// looks are listed, so that who reads them need not open each case. It never changes.
/// </summary>
public sealed record CaseName(string Unit, string Title)
{
    private const string UnitColumn = "Unit",
        TitleColumn = "Title";

    /// <summary>Whether it has these words in it.</summary>
    public bool Says(string words) =>
        Unit.Contains(words, StringComparison.OrdinalIgnoreCase) || Title.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name in a row, or null where none was written.</summary>
    internal static CaseName? Read(TableEntity row) =>
        Tables.OptionalText(row, UnitColumn) is { } unit && Tables.OptionalText(row, TitleColumn) is { } title ? new(unit, title) : null;

    /// <summary>Writes a name, if there is one, beside what else a row says.</summary>
    internal static TableEntity Write(TableEntity row, CaseName? name)
    {
        (row[UnitColumn], row[TitleColumn]) = (name?.Unit, name?.Title);
        return row;
    }
}
