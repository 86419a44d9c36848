using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.People;

/// <summary>Sign-ins and refused attempts, for auditors.</summary>
public sealed class SignInHistoryPages(SignInHistory history)
{
    [Function("SignIns"), Audience(Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "history/sign-ins")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var found = await history.Of(request.Query, isAll: false, cancellation);
        return Answers.Page<SignInHistoryPage, SignInHistoryModel>(request, found, found.Wrong.Count > 0 ? found.Wrong[0].Status : 200);
    }

    [Function("ExportSignIns"), Audience(Audience.Auditor)]
    public async Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "history/sign-ins/{format}")] HttpRequest request,
        string format,
        CancellationToken cancellation
    )
    {
        if (Spreadsheet.ContentTypeOf(format) is not { } type)
            return Answers.Missing(request);
        var found = await history.Of(request.Query, isAll: true, cancellation);
        return found.Wrong.Count > 0
            ? Answers.Refuse(request, Refusal.Of(found.Wrong)!)
            : Results.Bytes(await SignInSheet.Write(found, format, request.Caller().Language, cancellation), type, $"sign-ins.{format}");
    }
}
