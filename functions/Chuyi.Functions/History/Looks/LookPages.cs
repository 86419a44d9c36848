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

    /// <summary>All that is found, as CSV, however much it is.</summary>
    [Function("ExportDocumentLooks"), Audience(Audience.Auditor)]
    public async Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "history/looks/csv")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var found = await search.Of(request.Query, HistorySheet.PageSize, cancellation);
        if (found.Wrong.Count > 0)
            return Answers.Refuse(request, Refusal.Of(found.Wrong)!);
        var (all, language) = (search.Rest(found, HistorySheet.PageSize, cancellation), request.Caller().Language);
        return Results.Stream(
            output => LookSheet.Write(output, all, language, cancellation),
            Spreadsheet.ContentTypeOf("csv"),
            "looks.csv"
        );
    }
}
