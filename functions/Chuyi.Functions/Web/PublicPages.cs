using Chuyi.Functions.Designation;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Web;

/// <summary>What anybody may see: the rounds, the register, and the files the pages are made with.</summary>
public sealed class PublicPages(RoundOpenings rounds, Certificates certificates, DossierVault vault, TimeProvider clock)
{
    [Function("Home"), Audience(Audience.Public), Cached]
    public async Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancellation
    ) => Answers.Page<HomePage, HomeModel>(request, new(await rounds.All(cancellation), clock.GetUtcNow()));

    [Function("Help"), Audience(Audience.Public), Cached]
    public static IResult Help([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "help")] HttpRequest request) =>
        Answers.Page<HelpPage>(request);

    [Function("Register"), Audience(Audience.Public), Cached("after")]
    public async Task<IResult> Register(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "register")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        // Whoever has a certificate in hand types its number.
        if (
            request.Query["number"].ToString().Trim() is { Length: > 0 } number
            && await certificates.Find(number, cancellation) is { } found
        )
            return Results.Redirect("/register/" + Uri.EscapeDataString(found.Number));
        var (entries, next) = await certificates.Page(
            request.Query["after"].ToString() is { Length: > 0 } after ? after : null,
            cancellation
        );
        return Answers.Page<RegisterPage, RegisterModel>(request, new(entries, next, Asked: request.Query["number"].ToString().Trim()));
    }

    [Function("RegisterEntry"), Audience(Audience.Public), Cached]
    public async Task<IResult> Entry(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "register/{number}")] HttpRequest request,
        string number,
        CancellationToken cancellation
    ) =>
        await certificates.Find(number, cancellation) is { } entry
            ? Answers.Page<RegisterEntryPage, RegisterEntryModel>(request, new(entry))
            : Answers.Missing(request);

    [Function("Certificate"), Audience(Audience.Public, IsOfFiles = true)]
    public async Task<IResult> Certificate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "register/{number}/certificate")] HttpRequest request,
        string number,
        CancellationToken cancellation
    ) =>
        await certificates.Find(number, cancellation) is null
            ? Answers.Missing(request)
            : Results.Redirect((await vault.CertificateAddress(Certificates.FileName(number), cancellation)).AbsoluteUri);

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
