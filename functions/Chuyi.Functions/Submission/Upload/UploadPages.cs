using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Submission;

/// <summary>
/// The documents of a draft, and of a supplement, as the script of our pages sends them, and <c>chuyi upload</c>: where to upload one,
/// seal it.
/// </summary>
public sealed class UploadPages(DraftDocuments documents, LargeSealing large, DossierVault vault)
{
    [Function("BeginUpload"), Audience(Audience.Applicant, Draft = "id")]
    public async Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/documents")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var claimed = await Claim(request, id, "", cancellation);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        var ticket = await vault.Ticket(claimed.Value.Draft.Id, claimed.Value.Claim, null, cancellation);
        if (LargeSealing.Takes(claimed.Value.Claim))
            await large.Choose(claimed.Value.Draft, ticket.Document, cancellation);
        return Results.Json(ticket, Json.Options);
    }

    /// <summary>Seals what has arrived. Of a large one it answers how far it is (202); whoever asks again hears what came of it.</summary>
    [Function("SealUpload"), Audience(Audience.Applicant, Draft = "id")]
    public async Task<IResult> Seal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/documents/{document}/seal")] HttpRequest request,
        string id,
        string document,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (!UploadRules.IsId(document))
            return Answers.Missing(request);
        var claimed = await Claim(request, id, document, cancellation);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        if (LargeSealing.Takes(claimed.Value.Claim))
            return Answer(request, await large.Ask(client, claimed.Value, document, cancellation));
        // From here on it is carried to its end, whether or not the caller still listens.
        var outcome = await documents.Seal(claimed.Value, document);
        return outcome.IsRefused ? Answers.Refuse(request, outcome.Refusal) : Results.Json(outcome.Value, Json.Options);
    }

    private static IResult Answer(HttpRequest request, Outcome<Sealing> asked) =>
        asked.IsRefused ? Answers.Refuse(request, asked.Refusal)
        : asked.Value.Sealed is { } found ? Results.Json(found, Json.Options)
        : Results.Json(new SealingAnswer(asked.Value.Step, asked.Value.Read), Json.Options, statusCode: StatusCodes.Status202Accepted);

    private async Task<Outcome<ClaimedUpload>> Claim(HttpRequest request, string id, string document, CancellationToken cancellation)
    {
        var sent = await Forms.ReadOurs<UploadClaim>(request, cancellation);
        return sent.IsRefused ? sent.Refusal : await documents.Claim(request.Unit(), id, document, sent.Value, cancellation);
    }
}
