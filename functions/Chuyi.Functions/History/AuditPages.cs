using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.History;

/// <summary>Where an auditor begins (审计): what there is to look at, and how to check it without trusting this service.</summary>
public sealed class AuditPages(
    RoundOpenings rounds,
    LogReader log,
    LogIdentity identity,
    SessionStore sessions,
    Forms forms,
    Site site,
    TimeProvider clock
)
{
    /// <summary>Where a code for the verifier is asked for.</summary>
    public const string CodeAddress = "/audit/code";

    private static readonly TimeSpan CodeLife = TimeSpan.FromHours(2);

    /// <summary>Three requests: whose session it is, the rounds, the head of the log.</summary>
    [Function("Audit"), Audience(Audience.Auditor)]
    public async Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "audit")] HttpRequest request,
        CancellationToken cancellation
    ) => Answers.Page<AuditPage, AuditModel>(request, await Model(null, cancellation));

    /// <summary>
    /// Gives an auditor a code by which the verifier reads the sealed documents: a session of the same account, as every other
    /// among its sign-ins, and shorter.
    /// </summary>
    [Function("VerifierCode"), Audience(Audience.Auditor)]
    public async Task<IResult> Code(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "audit/code")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var session = request.Caller().Session!.For(Verifier, CodeLife, clock.GetUtcNow());
        var code = await sessions.Open(session, cancellation);
        return Answers.Repeatable(request, posted.Value, Answers.Page<AuditPage, AuditModel>(request, await Model(code, cancellation)));
    }

    // As it stands among the sign-ins.
    private const string Verifier = "chuyi-verify";

    private async Task<AuditModel> Model(string? code, CancellationToken cancellation) =>
        new()
        {
            Rounds = await rounds.All(cancellation),
            Head = await log.Head(cancellation),
            Key = identity.Signer.VerifierKey,
            Site = site.Url,
            Code = code,
        };
}
