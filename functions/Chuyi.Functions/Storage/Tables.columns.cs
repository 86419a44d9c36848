using Azure.Data.Tables;

namespace Chuyi.Functions.Storage;

/// <summary>What the columns of a row say.</summary>
public sealed partial class Tables
{
    /// <summary>What a column of a row says, with the columns in which it goes on.</summary>
    /// <exception cref="CorruptStorageException">It cannot be read.</exception>
    public static T Read<T>(TableEntity row, string column, Func<string, T> read) =>
        CorruptStorageException.Read(
            Place(row, column),
            () =>
                read(
                    row.GetString(column) is { } first
                        ? first + string.Concat(Columns(column).Skip(1).Select(row.GetString).TakeWhile(part => part is not null))
                        : null!
                )
        );

    /// <summary>Writes a text into a column, and what is too long for one into the columns in which it goes on.</summary>
    public static void Write(TableEntity row, string column, string text)
    {
        var from = 0;
        foreach (var name in Columns(column))
        {
            var end = Math.Min(from + Layout.Tables.LongestColumn, text.Length);
            // Never through the middle of a character: half of one is not stored.
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
                end--;
            row[name] = text[from..end];
            from = end;
            if (from == text.Length)
                return;
        }
        throw new ArgumentException($"A text of {text.Length} characters does not fit {column} of one row.", nameof(text));
    }

    /// <summary>The names under which a long text stands.</summary>
    public static IEnumerable<string> Columns(string column) =>
        Enumerable
            .Range(1, Layout.Tables.MostColumns)
            .Select(n => n == 1 ? column : column + n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What a column says that every such row has.</summary>
    /// <exception cref="CorruptStorageException">It says nothing, or not this.</exception>
    public static string Text(TableEntity row, string column) => Read(row, column, text => text ?? throw Lacking);

    /// <summary>The same of a number, an instant or a mark.</summary>
    /// <exception cref="CorruptStorageException">It says nothing, or not this.</exception>
    public static T Value<T>(TableEntity row, string column)
        where T : struct => Optional<T>(row, column) ?? CorruptStorageException.Read<T>(Place(row, column), () => throw Lacking);

    /// <summary>The same where it may say nothing.</summary>
    /// <exception cref="CorruptStorageException">It says something else.</exception>
    public static T? Optional<T>(TableEntity row, string column)
        where T : struct =>
        CorruptStorageException.Read(Place(row, column), () => row.TryGetValue(column, out var value) ? (T?)value : null);

    /// <summary>A text that a row may lack.</summary>
    public static string? OptionalText(TableEntity row, string column) => row.ContainsKey(column) ? Text(row, column) : null;

    private static string Place(TableEntity row, string column) => $"{column} of the row {row.PartitionKey} {row.RowKey}";

    private static FormatException Lacking => new("it is not there.");
}
