using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.History;

/// <summary>Who looked at documents, for auditors.</summary>
public sealed class LookPages(LookSearch search)
{
    [Function("DocumentLooks"), Audience(Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "history/looks")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var found = await search.Of(request.Query, AccessLog.PageSize, cancellation);
        return Answers.Page<LooksPage, LooksModel>(request, found, found.Wrong.Count > 0 ? found.Wrong[0].Status : 200);
    }

    /// <summary>All that is found, however much it is; of a workbook the first, as of the history.</summary>
    [Function("ExportDocumentLooks"), Audience(Audience.Auditor)]
    public async Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "history/looks/{format}")] HttpRequest request,
        string format,
        CancellationToken cancellation
    )
    {
        if (Spreadsheet.ContentTypeOf(format) is not { } type)
            return Answers.Missing(request);
        var found = await search.Of(request.Query, HistorySheet.PageSize, cancellation);
        if (found.Wrong.Count > 0)
            return Answers.Refuse(request, Refusal.Of(found.Wrong)!);
        var (all, language) = (search.Rest(found, HistorySheet.PageSize, cancellation), request.Caller().Language);
        return format == "csv"
            ? Results.Stream(output => LookSheet.WriteCsv(output, all, language, cancellation), type, "looks.csv")
            : Results.Bytes(await LookSheet.WriteXlsx(all, language, cancellation), type, "looks.xlsx");
    }
}
