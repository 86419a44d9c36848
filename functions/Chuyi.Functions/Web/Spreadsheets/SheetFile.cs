using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chuyi.Functions.Cases;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;

namespace Chuyi.Functions.Web;

/// <summary>
/// Reads a list that somebody filled in: CSV in UTF-8 or GB 18030, whichever way its cells are separated, what was pasted from
/// a spreadsheet program, or XLSX. The names of the columns may stand below a title.
/// </summary>
public static class SheetFile
{
    /// <summary>The field of a form with such a file.</summary>
    public const string Field = "sheet";

    /// <summary>Bytes that a workbook has at most once it is unpacked.</summary>
    private const long MostUnpacked = 64 * 1024 * 1024;

    /// <summary>Bytes of a list as text at most: a page may have to bring it back.</summary>
    private const int LongestText = 3 * 1024 * 1024;

    /// <summary>Rows above the names of the columns at most.</summary>
    private const int MostAbove = 5;

    /// <summary>The file of a form, or null if none was chosen.</summary>
    public static async Task<byte[]?> Uploaded(IFormCollection fields, CancellationToken cancellation)
    {
        if (fields.Files.GetFile(Field) is not { Length: > 0 } file)
            return null;
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    /// <summary>The rows of a file.</summary>
    public static Outcome<SheetRow[]> Read(byte[] file, SheetForm form) =>
        Text(file).TryGet(out var text, out var refusal) ? Read(text, form) : refusal;

    /// <summary>The rows of what was pasted, or of the text of a file.</summary>
    public static Outcome<SheetRow[]> Read(string text, SheetForm form)
    {
        try
        {
            return Rows(Csv(text), form);
        }
        catch (CsvHelperException)
        {
            return Unreadable;
        }
    }

    /// <summary>A file as text, each row of it a line: what can be mended by hand and read again.</summary>
    public static Outcome<string> Text(byte[] file)
    {
        try
        {
            var text = IsWorkbook(file) ? Write(Workbook(file)) : Decoded(file);
            return Encoding.UTF8.GetByteCount(text) <= LongestText ? text : TooLarge;
        }
        // What breaks in a file of somebody else's is the file: the libraries throw whatever they come upon.
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            return Unreadable;
        }
    }

    private static Outcome<SheetRow[]> Rows(IEnumerable<(int Line, IReadOnlyList<string> Cells)> lines, SheetForm form)
    {
        var all = lines.Take(form.MostRows + MostAbove + 2).ToList();
        if (all.Count == 0)
            return Unreadable;
        var named = all.Take(MostAbove + 1)
            .Select(line => line.Cells.Select(heading => form.Columns.FirstOrDefault(column => column.Is(heading))).ToList())
            .ToList();
        var heading = Math.Max(0, named.FindIndex(columns => form.Columns.All(column => !column.IsNeeded || columns.Contains(column))));
        var lacking = form.Columns.Where(column => column.IsNeeded && !named[heading].Contains(column)).ToList();
        if (lacking.Count > 0)
            return Lacking(lacking, all[0].Cells);
        var rows = all.Skip(heading + 1)
            .Select(line => new SheetRow(line.Line, Cells(named[heading], line.Cells)))
            .Where(row => row.Cells.Values.Any(cell => cell.Length > 0))
            .ToArray();
        return rows.Length == 0 ? Empty
            : rows.Length > form.MostRows ? TooLong(form.MostRows)
            : rows;
    }

    private static Dictionary<SheetColumn, string> Cells(IReadOnlyList<SheetColumn?> columns, IReadOnlyList<string> cells)
    {
        var read = new Dictionary<SheetColumn, string>();
        foreach (var (column, cell) in columns.Zip(cells))
            if (column is not null)
                read.TryAdd(column, cell.Trim());
        return read;
    }

    // A workbook is a ZIP file.
    private static bool IsWorkbook(byte[] file) => file.AsSpan().StartsWith("PK\u0003\u0004"u8);

    private static IEnumerable<IReadOnlyList<string>> Workbook(byte[] file)
    {
        using (var zip = new ZipArchive(new MemoryStream(file)))
            if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
                throw new InvalidDataException("It would be too large once it is unpacked.");
        using var stream = new MemoryStream(file);
        foreach (IDictionary<string, object?> row in stream.Query(excelType: ExcelType.XLSX))
            yield return [.. row.Values.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")];
    }

    // A cell of several lines is one line, so that a row has the number that it has in the workbook.
    private static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        using var writer = new CsvWriter(new StringWriter(text), Configuration);
        foreach (var row in rows)
        {
            foreach (var cell in row)
                writer.WriteField(cell.ReplaceLineEndings(" "));
            writer.NextRecord();
        }
        writer.Flush();
        return text.ToString();
    }

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Csv(string text)
    {
        using var parser = new CsvParser(new StringReader(text.TrimStart('\uFEFF')), Configuration);
        while (parser.Read())
            yield return (parser.RawRow, parser.Record ?? []);
    }

    private static CsvConfiguration Configuration { get; } =
        new(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", "\t", ";", "|"],
            BadDataFound = null,
            NewLine = "\n",
        };

    private static string Decoded(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(file);
        }
    }

    private static Refusal Lacking(IEnumerable<SheetColumn> lacking, IEnumerable<string> found) =>
        new(
            "columns",
            $"缺少以下列：{string.Join("、", lacking.Select(column => column.Name.Zh))}。"
                + $"文件首行为：{Short(string.Join("、", found))}。请使用模板。",
            $"These columns are missing: {string.Join(", ", lacking.Select(column => column.Name.En))}. "
                + $"The first row of the file is: {Short(string.Join(", ", found))}. Please use the template."
        )
        {
            Field = Field,
        };

    private static string Short(string text) => new([.. text.Where(c => !char.IsControl(c)).Take(TextLimits.Name)]);

    private static Refusal Unreadable { get; } =
        new(Field, "无法读取该文件，请上传 CSV 或 XLSX 格式的表格。", "This file cannot be read; please upload a CSV or XLSX file.");

    private static Refusal Empty { get; } = new(Field, "表格中没有内容。", "There is nothing in this list.");

    private static Refusal TooLarge { get; } =
        new(Field, "名单过长，请删去无关的列和行后再上传。", "The list is too long; please leave out what does not belong to it.");

    private static Refusal TooLong(int most) => new(Field, $"一次最多导入 {most} 行。", $"A list has at most {most} rows.");
}
