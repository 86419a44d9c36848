using Chuyi.Functions.Mail;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.History;

/// <summary>Where an auditor begins (审计): what there is to look at, and how to check it without trusting this service.</summary>
public sealed class AuditPages(RoundOpenings rounds, LogReader log, LogIdentity identity, Site site)
{
    /// <summary>Three requests: whose session it is, the rounds, the head of the log.</summary>
    [Function("Audit"), Audience(Audience.Auditor)]
    public async Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "audit")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        Answers.Page<AuditPage, AuditModel>(
            request,
            new()
            {
                Rounds = await rounds.All(cancellation),
                Head = await log.Head(cancellation),
                Key = identity.Signer.VerifierKey,
                Site = site.Url,
            }
        );
}
