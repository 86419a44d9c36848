using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.History;

/// <summary>Who looked at which document, as a file for a spreadsheet.</summary>
public static class LookSheet
{
    public static Task Write(Stream output, IAsyncEnumerable<LooksModel> pages, string language, CancellationToken cancellation) =>
        Spreadsheet.WriteCsv(
            output,
            pages.Select(page => page.Found.Looks.Select(look => Row(look, page, language)).DefaultIfEmpty(Row(null, page, language))),
            cancellation
        );

    private static Dictionary<string, object?> Row(DocumentLook? look, LooksModel found, string language)
    {
        var who = look is null ? null : found.Actors[look.Actor];
        return new (Sentence Name, object? Value)[]
        {
            (new("时间", "When"), look is null ? null : BeijingTime.Say(look.At).In(language)),
            (new("查阅人", "Who"), Spreadsheet.Text(who?.Name)),
            (new("身份", "What they are"), Spreadsheet.Text(who?.What.In(language))),
            (new("查阅人编号", "Their id"), look?.Actor),
            (new("案卷", "Case"), look?.Case),
            (new("材料", "Document"), Spreadsheet.Text(look?.FileName)),
        }.ToDictionary(column => column.Name.In(language), column => column.Value);
    }
}
