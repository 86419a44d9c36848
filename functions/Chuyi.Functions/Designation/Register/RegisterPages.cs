using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Designation;

/// <summary>The public register (名录): what was designated, found by any name of its unit; and each certificate.</summary>
public sealed class RegisterPages(Certificates certificates, DesignationRegister register, UnitRegister units, DossierVault vault)
{
    /// <summary>Where the register is.</summary>
    public const string Path = "/register";

    [Function("Register"), Audience(Audience.Public), Cached("q", "category", "year", "page")]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "register")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        // Whoever has a certificate in hand types its number.
        var number = request.Query["number"].ToString().Trim();
        if (number.Length > 0 && await certificates.Find(number, cancellation) is { } found)
            return Results.Redirect($"{Path}/{Uri.EscapeDataString(found.Number)}");
        var query = RegisterQuery.Of(request.Query);
        var known = query.Search.Length > 0 ? await units.Lately(cancellation) : KnownUnits.None;
        return Answers.Page<RegisterPage, RegisterModel>(request, new(query.In(await register.All(cancellation), known), number));
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
}
