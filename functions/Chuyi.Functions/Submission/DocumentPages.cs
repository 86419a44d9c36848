using System.Security.Cryptography;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Submission;

/// <summary>Documents of a draft: upload, seal, remove.</summary>
public sealed class DocumentPages(DraftStore drafts, RoundOpenings rounds, EventStore events, DossierVault vault, Forms forms)
{
    [Function("BeginUpload"), Audience(Audience.Applicant)]
    public async Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/documents")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var claimed = await Claim(request, id, cancellation);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        var document = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        return Results.Json(new { document, uploadUrl = await vault.UploadAddress(claimed.Value.Draft.Id, document, cancellation) });
    }

    [Function("SealUpload"), Audience(Audience.Applicant)]
    public async Task<IResult> Seal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/documents/{document}/seal")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation
    )
    {
        var claimed = await Claim(request, id, cancellation);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        if (document.Length != 16 || !document.All(char.IsAsciiHexDigitLower))
            return Answers.Missing(request);
        var (draft, claim) = claimed.Value;
        var outcome = await vault.Seal(draft.Id, document, claim, cancellation);
        if (outcome.IsRefused)
            return Answers.Refuse(request, outcome.Refusal);
        var found = outcome.Value;
        await drafts.Change(
            draft.Unit,
            id,
            d => d with { Documents = [.. d.Documents.Where(x => x.Id != found.Id && x.Sha256 != found.Sha256), found] },
            cancellation
        );
        return Results.Json(found, Json.Options);
    }

    [Function("RemoveDocument"), Audience(Audience.Applicant)]
    public async Task<IResult> Remove(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/documents/{document}/remove")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        // Only the entry goes: what is sealed stays until the retention rules say otherwise.
        var draft = await drafts.Change(
            Unit(request),
            id,
            d => d with { Documents = [.. d.Documents.Where(x => x.Id != document)] },
            cancellation
        );
        return draft is null
            ? Answers.Missing(request)
            : Answers.SeeOther(request, draft.IsSubmitted ? $"/applications/{id}" : $"/drafts/{id}");
    }

    private async Task<Outcome<ClaimedUpload>> Claim(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!Forms.IsOurs(request))
            return new Refusal("foreign", "请求必须来自本系统页面。", "The request must come from our own pages.", 403);
        if (await Forms.ReadJson<UploadClaim>(request, cancellation) is not { } claim)
            return new Refusal("json", "请求不是有效的 JSON。", "The request is not valid JSON.", 400);
        if (
            await drafts.Find(Unit(request), id, cancellation) is not { } draft
            || await rounds.Find(draft.Round, cancellation) is not { } call
        )
            return new Refusal("not-found", "没有这份草稿。", "There is no such draft.", 404);
        var application = draft.IsSubmitted ? await events.State<ApplicationState>(id, cancellation) : ApplicationState.Empty;
        if (DraftRules.MayAddDocument(draft, application) is { } refusal)
            return refusal;
        return UploadRules.Claim(claim, call.Numbers) is { } unfit ? unfit : new ClaimedUpload(draft, claim);
    }

    private static string Unit(HttpRequest request) => request.Caller().Session!.Unit!;

    private sealed record ClaimedUpload(Draft Draft, UploadClaim Claim);
}
