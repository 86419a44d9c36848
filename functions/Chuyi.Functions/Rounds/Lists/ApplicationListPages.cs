using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Rounds;

/// <summary>The applications of a round as the office works through them: filtered, ordered, counted, and as a file.</summary>
public sealed class ApplicationListPages(ApplicationIndex index, RoundOpenings rounds)
{
    [Function("OfficeApplications"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/rounds/{round}/applications")] HttpRequest request,
        string round,
        CancellationToken cancellation
    ) =>
        await rounds.Find(round, cancellation) is not { } call
            ? Answers.Missing(request)
            : Answers.Page<ApplicationListPage, ApplicationListModel>(
                request,
                new(call, ApplicationLinks.List(round), ApplicationQuery.Of(request.Query).In(await index.All(round, cancellation)))
            );

    [Function("ExportApplications"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/rounds/{round}/applications/{format}")] HttpRequest request,
        string round,
        string format,
        CancellationToken cancellation
    )
    {
        if (await rounds.Find(round, cancellation) is not { } call || Spreadsheet.ContentTypeOf(format) is not { } type)
            return Answers.Missing(request);
        var asked = ApplicationQuery.Of(request.Query);
        if (ListAddressWords.Fault(asked.Ignored(request.Query)) is { } unknown)
            return Answers.Refuse(request, unknown);
        var list = asked.In(await index.All(round, cancellation));
        return Results.Bytes(
            await ApplicationSheet.Write(list.Found, format, request.Caller().Language, call.LevelWords, cancellation),
            type,
            $"{round}.{format}"
        );
    }
}
