using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Recommending;

/// <summary>The letter of a recommender: it is uploaded and sealed as every other document, and read.</summary>
public sealed class LetterPages(
    EventStore events,
    LinkHolders holders,
    DossierVault vault,
    DocumentAccess documents,
    CaseSignal signal,
    TimeProvider clock
)
{
    private const string Case = "recommendation";

    [Function("BeginLetter"), Audience(Audience.LinkHolder, Case = Case)]
    public async Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/recommendations/{recommendation}/documents")] HttpRequest request,
        string recommendation,
        CancellationToken cancellation
    )
    {
        var claimed = await Claim(request, recommendation, cancellation);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        // The same file, handed in once more after another, is another letter.
        var (claim, letter) = claimed.Value;
        return Results.Json(await vault.Ticket(recommendation, claim, letter?.Id, cancellation), Json.Options);
    }

    [Function("SealLetter"), Audience(Audience.LinkHolder, Case = Case)]
    public async Task<IResult> Seal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/recommendations/{recommendation}/documents/{document}/seal")]
            HttpRequest request,
        string recommendation,
        string document,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var claimed = await Claim(request, recommendation, cancellation);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        if (!UploadRules.IsId(document))
            return Answers.Missing(request);
        // From here on it is carried to its end, whether or not the caller still listens.
        var outcome = await vault.Seal(recommendation, document, claimed.Value.Claim, LetterUpload.Part);
        if (outcome.IsRefused)
            return Answers.Refuse(request, outcome.Refusal);
        var id = CaseId.Parse(recommendation);
        var act = new ReceivedAct("letter-" + document, id, request.Caller().Actor, clock.GetUtcNow(), new HandInLetter(outcome.Value));
        var decision = RecommendationRules.Decide(await events.State<RecommendationState>(recommendation, CancellationToken.None), act);
        var received = await signal.Receive(client, act, decision);
        return received.IsRefused ? Answers.Refuse(request, received.Refusal) : Results.Json(outcome.Value, Json.Options);
    }

    /// <summary>The letter for those who look at the round.</summary>
    [Function("RecommendationLetter"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Letter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/recommendations/{recommendation}/letter")] HttpRequest request,
        string recommendation,
        CancellationToken cancellation
    )
    {
        return (await events.State<RecommendationState>(recommendation, cancellation)).Letter is { } letter
            ? await documents.Open(request, recommendation, null, letter, cancellation)
            : Answers.Missing(request);
    }

    private async Task<Outcome<ClaimedLetter>> Claim(HttpRequest request, string recommendation, CancellationToken cancellation)
    {
        var sent = await Forms.ReadOurs<UploadClaim>(request, cancellation);
        if (sent.IsRefused)
            return sent.Refusal;
        if (await holders.WhyChanged(request.Caller().Task, cancellation) is { } over)
            return over;
        var state = await events.State<RecommendationState>(recommendation, cancellation);
        if (state.Request is not { } asked)
            return DraftRules.NoDraft;
        return UploadRules.Claim(sent.Value, [LetterUpload.Part], LetterUpload.Most(asked)) is { } unfit ? unfit
            : RecommendationRules.WhyNotAnswer(state, clock.GetUtcNow()) is { } closed ? closed
            : new ClaimedLetter(sent.Value, state.Letter);
    }

    private sealed record ClaimedLetter(UploadClaim Claim, SealedDocument? Before);
}
