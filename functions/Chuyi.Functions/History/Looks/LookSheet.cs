using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.History;

/// <summary>Who looked at which document, as a file for a spreadsheet.</summary>
public static class LookSheet
{
    public static Task WriteCsv(Stream output, IAsyncEnumerable<LooksModel> pages, string language, CancellationToken cancellation) =>
        Spreadsheet.WriteCsv(output, pages.Select(page => Rows(page, language)), cancellation);

    /// <summary>The first of what is found; where there is more, its last line says so.</summary>
    public static Task<byte[]> WriteXlsx(IAsyncEnumerable<LooksModel> pages, string language, CancellationToken cancellation) =>
        HistorySheet.WriteFirst(
            pages.Select(page => ((IEnumerable<IReadOnlyDictionary<string, object?>>)Rows(page, language), page.Found.Next is not null)),
            end => new Dictionary<string, object?> { [Document.In(language)] = end.In(language) },
            language == "en" ? "Looks" : "查阅记录",
            cancellation
        );

    private static Sentence Document { get; } = new("材料", "Document");

    private static IEnumerable<Dictionary<string, object?>> Rows(LooksModel page, string language) =>
        page.Found.Looks.Select(look => Row(look, page, language)).DefaultIfEmpty(Row(null, page, language));

    private static Dictionary<string, object?> Row(DocumentLook? look, LooksModel found, string language)
    {
        var who = look is null ? null : found.Actors[ActorKey.Of(look)];
        return new (Sentence Name, object? Value)[]
        {
            (new("时间", "When"), look is null ? null : BeijingTime.Say(look.At).In(language)),
            (new("查阅人", "Who"), Spreadsheet.Text(who?.Name)),
            (new("身份", "What they are"), Spreadsheet.Text(who?.What.In(language))),
            (new("查阅人编号", "Their id"), look?.Actor),
            (new("案卷", "Case"), look?.Case),
            (new("申报单位", "Unit"), Spreadsheet.Text(look?.Name?.Unit)),
            (new("申报名称", "Title"), Spreadsheet.Text(look?.Name?.Title)),
            (Document, Spreadsheet.Text(look is null ? null : LookWords.Of(look).In(language))),
        }.ToDictionary(column => column.Name.In(language), column => column.Value);
    }
}
