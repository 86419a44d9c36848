using System.Globalization;
using System.Text;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using MiniExcelLibs;

namespace Chuyi.Functions.Rounds;

/// <summary>A list of applications as a file for a spreadsheet.</summary>
public static class ApplicationSheet
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

    public static async Task<byte[]> Write(
        IReadOnlyList<ApplicationSummary> applications,
        string format,
        string language,
        CancellationToken cancellation
    )
    {
        var rows = applications.Select(a => Row(a, language)).DefaultIfEmpty(Row(null, language));
        using var file = new MemoryStream();
        if (format == "csv")
            // Excel takes a file for UTF-8 only if it begins so.
            await file.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation);
        await file.SaveAsAsync(
            rows,
            excelType: format == "csv" ? ExcelType.CSV : ExcelType.XLSX,
            sheetName: language == "en" ? "Applications" : "申报列表",
            cancellationToken: cancellation
        );
        return file.ToArray();
    }

    private static Dictionary<string, object?> Row(ApplicationSummary? a, string language) =>
        new (Sentence Name, object? Value)[]
        {
            (new("单位", "Unit"), Text(a?.UnitName)),
            (new("名称", "Title"), Text(a?.Title)),
            (new("推荐单位", "Recommender"), Text(a?.Recommender)),
            (new("回执号", "Receipt"), Text(a?.Receipt)),
            (new("提交时间", "Received"), a is null ? null : BeijingTime.Say(a.ReceivedAt).In(language)),
            (new("状态", "Stage"), a is null ? null : ApplicationWords.Stage(a.Stage).In(language)),
            (new("期限", "Due"), a?.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (new("得分", "Score"), a?.Score),
            (new("名次", "Rank"), a?.Rank),
            (new("编号", "Number"), Text(a?.Number)),
            (new("档案", "Case"), a?.Case),
        }.ToDictionary(column => column.Name.In(language), column => column.Value);

    private static string? Text(string? typed) => typed is { Length: > 0 } && Formula.Contains(typed[0]) ? "'" + typed : typed;
}
