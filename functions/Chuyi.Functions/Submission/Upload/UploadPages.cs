using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Submission;

/// <summary>The documents of a draft, and of a supplement: where to upload one, seal it, take it out again.</summary>
public sealed class UploadPages(
    DraftStore drafts,
    RoundOpenings rounds,
    EventStore events,
    DossierVault vault,
    Forms forms,
    TimeProvider clock
)
{
    [Function("BeginUpload"), Audience(Audience.Applicant)]
    public async Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/documents")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var claimed = await Claim(request, id, "", cancellation);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        var (draft, _, claim, _) = claimed.Value;
        return Results.Json(await vault.Ticket(draft.Id, claim, null, cancellation), Json.Options);
    }

    [Function("SealUpload"), Audience(Audience.Applicant)]
    public async Task<IResult> Seal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/documents/{document}/seal")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation
    )
    {
        if (!UploadRules.IsId(document))
            return Answers.Missing(request);
        var claimed = await Claim(request, id, document, cancellation);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        // From here on it is carried to its end, whether or not the caller still listens.
        var outcome = await Seal(claimed.Value, document);
        return outcome.IsRefused ? Answers.Refuse(request, outcome.Refusal) : Results.Json(outcome.Value, Json.Options);
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
        if (await drafts.Find(request.Unit(), id, cancellation) is not { } draft)
            return Answers.Missing(request);
        var application = await Application(draft, cancellation);
        if (application.IsRefused)
            return Answers.Refuse(request, application.Refusal);
        var removed = await drafts.Change(
            draft,
            d => DraftRules.WhyNotWhile(d, clock.GetUtcNow()) is { } waits ? waits : DraftRules.Remove(d, application.Value, document),
            cancellation
        );
        return removed.IsRefused ? Answers.Refuse(request, removed.Refusal) : Answers.SeeOther(request, DraftRules.PathOf(draft));
    }

    // Listed once it is there: whoever dies in between does it again.
    private async Task<Outcome<SealedDocument>> Seal(ClaimedUpload upload, string document)
    {
        var (draft, _, claim, part) = upload;
        // The same file sent in blocks has the same name after it was removed: whether it is there only the draft as it is now can say.
        if (claim.Blocks is null && draft.Documents.FirstOrDefault(d => d.Id == document) is { } there)
            return DraftRules.Again(there, claim);
        var outcome = await vault.Seal(draft.Id, document, claim, part);
        if (outcome.IsRefused)
            return outcome;
        var changed = await List(draft, outcome.Value, claim);
        // The draft may have been of the past: what stands there now decides.
        if (changed.IsRefused && await drafts.Find(draft.Unit, draft.Id, CancellationToken.None) is { } now && now.Version != draft.Version)
            changed = await List(now, outcome.Value, claim);
        return changed.IsRefused ? changed.Refusal : outcome;
    }

    private async Task<Outcome<Draft>> List(Draft draft, SealedDocument found, UploadClaim claim)
    {
        // Sealing takes its time, and meanwhile the application may have gone on.
        var application = await Application(draft, CancellationToken.None);
        return application.IsRefused
            ? application.Refusal
            : await drafts.Change(
                draft,
                d => DraftRules.WhyNotWhile(d, clock.GetUtcNow()) is { } waits ? waits : DraftRules.Add(d, application.Value, found, claim),
                CancellationToken.None
            );
    }

    // What this process saw of the draft last will do to let an upload begin: it is listed only in what stands there then. For a
    // refusal it will not.
    private async Task<Outcome<ClaimedUpload>> Claim(HttpRequest request, string id, string document, CancellationToken cancellation)
    {
        var sent = await Forms.ReadOurs<UploadClaim>(request, cancellation);
        if (sent.IsRefused)
            return sent.Refusal;
        var claimed = await Claim(await drafts.FindLately(request.Unit(), id, cancellation), document, sent.Value, cancellation);
        return claimed.IsRefused
            ? await Claim(await drafts.Find(request.Unit(), id, cancellation), document, sent.Value, cancellation)
            : claimed;
    }

    private async Task<Outcome<ClaimedUpload>> Claim(Draft? draft, string document, UploadClaim claim, CancellationToken cancellation)
    {
        if (draft is null || await rounds.Find(draft.Round, cancellation) is not { } call)
            return DraftRules.NoDraft;
        if (UploadRules.Claim(claim, call.Numbers) is { } unfit)
            return unfit;
        var application = await Application(draft, cancellation);
        return application.IsRefused ? application.Refusal
            : draft.Documents.All(d => d.Id != document)
            && DraftRules.WhyNotAddDocument(draft, application.Value, claim.Kind!) is { } refusal
                ? refusal
            : new ClaimedUpload(draft, application.Value, claim, call.Numbers.Parts.First(part => part.Kind == claim.Kind));
    }

    // One that is being submitted may be so already: the service may have died before it was marked.
    private async Task<Outcome<ApplicationState>> Application(Draft draft, CancellationToken cancellation)
    {
        if (!DraftRules.MayBeReceived(draft))
            return ApplicationState.Empty;
        var view = await events.Load<ApplicationState>(draft.Id, cancellation);
        return DraftRules.WhyNotWhile(view.Untaken) is { } refusal ? refusal : view.State;
    }

    private sealed record ClaimedUpload(Draft Draft, ApplicationState Application, UploadClaim Claim, DossierPart Part);
}
