using System.Text;
using MiniExcelLibs;

namespace Chuyi.Functions.Web;

/// <summary>Rows as a file for a spreadsheet program: CSV that Excel opens, or XLSX.</summary>
public static class Spreadsheet
{
    /// <summary>What begins so is a formula for a spreadsheet, whoever typed it.</summary>
    private static readonly System.Buffers.SearchValues<char> Formula = System.Buffers.SearchValues.Create("=+-@＝＋－＠\t\r");

    /// <summary>The content type of a format, or null if it is none of ours.</summary>
    public static string? ContentTypeOf(string format) =>
        format switch
        {
            "csv" => "text/csv; charset=utf-8",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => null,
        };

    /// <param name="rows">Each with all columns, in their order; one without values where there are none, for its headings.</param>
    /// <param name="format"><c>csv</c> or <c>xlsx</c>.</param>
    public static async Task<byte[]> Write(
        IEnumerable<IReadOnlyDictionary<string, object?>> rows,
        string format,
        string sheet,
        CancellationToken cancellation
    )
    {
        using var file = new MemoryStream();
        if (format == "csv")
            // Excel takes a file for UTF-8 only if it begins so.
            await file.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation);
        await file.SaveAsAsync(
            rows.Select(row => new Dictionary<string, object?>(row)),
            excelType: format == "csv" ? ExcelType.CSV : ExcelType.XLSX,
            sheetName: sheet,
            cancellationToken: cancellation
        );
        return file.ToArray();
    }

    /// <summary>Rows as CSV, page by page, however many there are.</summary>
    /// <param name="pages">The first has a row in any case, for its headings.</param>
    public static async Task WriteCsv(
        Stream output,
        IAsyncEnumerable<IEnumerable<Dictionary<string, object?>>> pages,
        CancellationToken cancellation
    )
    {
        await output.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation);
        var isFirst = true;
        await foreach (var rows in pages.WithCancellation(cancellation))
        {
            using var some = new MemoryStream();
            await some.SaveAsAsync(rows, printHeader: isFirst, excelType: ExcelType.CSV, cancellationToken: cancellation);
            // Each is a file of its own for whoever writes it: the mark of its beginning stands once.
            var bytes = some.ToArray().AsMemory();
            await output.WriteAsync(
                bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes,
                cancellation
            );
            isFirst = false;
        }
    }

    /// <summary>What somebody typed, so that it is no formula.</summary>
    public static string? Text(string? typed) => typed is { Length: > 0 } && Formula.Contains(typed[0]) ? "'" + typed : typed;
}
