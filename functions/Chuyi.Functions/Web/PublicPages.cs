using Chuyi.Functions.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Web;

/// <summary>What anybody may see beside the pages of a round: the home page, help, and the files the pages are made with.</summary>
public sealed class PublicPages(RoundOpenings rounds, TimeProvider clock)
{
    [Function("Home"), Audience(Audience.Public), Cached]
    public async Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        Answers.Page<HomePage, HomeModel>(
            request,
            HomeModel.Of(await rounds.All(cancellation), clock.GetUtcNow(), request.Query["q"].ToString().Trim())
        );

    [Function("Help"), Audience(Audience.Public), Cached]
    public static IResult Help([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "help")] HttpRequest request) =>
        Answers.Page<HelpPage>(request);

    [Function("Asset"), Audience(Audience.Public, IsOfFiles = true)]
    public static IResult Asset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request,
        string name
    )
    {
        if (Assets.Find(name) is not { } asset)
            return Answers.Missing(request);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=3600";
        return asset;
    }
}
