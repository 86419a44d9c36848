using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

namespace Chuyi.Functions.Units;

/// <summary>Reads a list of units from a file: CSV in UTF-8 or GB 18030, whichever way its cells are separated, or XLSX.</summary>
public static class UnitSheet
{
    /// <summary>Units of one list at most.</summary>
    public const int MostRows = 10_000;

    /// <summary>Bytes that a workbook has at most once it is unpacked.</summary>
    private const long MostUnpacked = 64 * 1024 * 1024;

    public static Outcome<UnitRow[]> Read(byte[] file)
    {
        try
        {
            return Rows(IsWorkbook(file) ? Workbook(file) : Csv(Text(file)));
        }
        // What breaks in a file of somebody else's is the file: the libraries throw whatever they come upon.
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            return Unreadable;
        }
    }

    /// <summary>A file with the columns and one example, to be filled in.</summary>
    public static Task<byte[]> Template(string format, CancellationToken cancellation) =>
        Spreadsheet.Write(
            [UnitColumn.Every.ToDictionary(column => column.Name.Zh, object? (column) => column.Example)],
            format,
            "单位名录",
            cancellation
        );

    private static Outcome<UnitRow[]> Rows(IEnumerable<IReadOnlyList<string>> lines)
    {
        var all = lines.Take(MostRows + 2).ToList();
        if (all.Count == 0)
            return Unreadable;
        if (all.Count > MostRows + 1)
            return TooLarge;
        var columns = all[0].Select(heading => UnitColumn.Every.FirstOrDefault(column => column.Is(heading))).ToList();
        var lacking = UnitColumn.Every.Where(column => column.IsNeeded && !columns.Contains(column)).ToList();
        if (lacking.Count > 0)
            return Lacking(lacking, all[0]);
        var rows = all.Select((cells, i) => new UnitRow(i + 1, Cells(columns, cells)))
            .Skip(1)
            .Where(row => row.Cells.Values.Any(cell => cell.Length > 0))
            .ToArray();
        return rows.Length == 0 ? Empty : rows;
    }

    private static Dictionary<UnitColumn, string> Cells(IReadOnlyList<UnitColumn?> columns, IReadOnlyList<string> cells)
    {
        var read = new Dictionary<UnitColumn, string>();
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

    private static IEnumerable<IReadOnlyList<string>> Csv(string text)
    {
        using var parser = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                DetectDelimiterValues = [",", "\t", ";"],
                BadDataFound = null,
            }
        );
        while (parser.Read())
            yield return parser.Record ?? [];
    }

    private static string Text(byte[] file)
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

    private static Refusal Lacking(IEnumerable<UnitColumn> lacking, IEnumerable<string> found) =>
        new(
            "columns",
            $"缺少以下列：{string.Join("、", lacking.Select(column => column.Name.Zh))}。"
                + $"文件首行为：{Short(string.Join("、", found))}。请使用模板。",
            $"These columns are missing: {string.Join(", ", lacking.Select(column => column.Name.En))}. "
                + $"The first row of the file is: {Short(string.Join(", ", found))}. Please use the template."
        )
        {
            Field = "sheet",
        };

    private static string Short(string text) => new([.. text.Where(c => !char.IsControl(c)).Take(TextLimits.Name)]);

    private static Refusal Unreadable { get; } =
        new("sheet", "无法读取该文件，请上传 CSV 或 XLSX 格式的表格。", "This file cannot be read; please upload a CSV or XLSX file.");

    private static Refusal Empty { get; } = new("sheet", "表格中没有任何单位。", "There is no unit in this file.");

    private static Refusal TooLarge { get; } = new("sheet", $"一次最多导入 {MostRows} 个单位。", $"A list has at most {MostRows} units.");
}
