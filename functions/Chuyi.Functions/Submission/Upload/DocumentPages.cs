using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Submission;

/// <summary>What the forms beside the documents of a draft, and of a supplement, do with them.</summary>
public sealed class DocumentPages(DraftStore drafts, DraftDocuments documents, DossierVault vault, Forms forms)
{
    /// <summary>Without script: what is sent passes through the service, and is sealed before the answer.</summary>
    [Function("SendDocument"), Audience(Audience.Applicant), LargestBody(PlainUpload.Kilobytes)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/documents")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        if (posted.Value.Fields.Files.GetFiles("file") is not { Count: > 0 } files)
            return Answers.Refuse(request, NothingChosen);
        foreach (var file in files)
            if (await Send(request.Unit(), id, posted.Value.Fields["kind"].ToString(), file, cancellation) is { } refusal)
                return Answers.Refuse(request, refusal);
        return await drafts.Find(request.Unit(), id, cancellation) is { } draft
            ? Answers.SeeOther(request, DraftRules.PathOf(draft))
            : Answers.Missing(request);
    }

    [Function("MoveDocument"), Audience(Audience.Applicant)]
    public Task<IResult> Move(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/documents/{document}/move")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation
    ) =>
        Change(
            request,
            id,
            (draft, application, fields) => documents.Move(draft, application, document, fields["kind"].ToString(), cancellation),
            cancellation
        );

    [Function("RemoveDocument"), Audience(Audience.Applicant)]
    public Task<IResult> Remove(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/documents/{document}/remove")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation
    ) => Change(request, id, (draft, application, _) => documents.Remove(draft, application, document, cancellation), cancellation);

    private async Task<IResult> Change(
        HttpRequest request,
        string id,
        Func<Draft, ApplicationState, IFormCollection, Task<Outcome<Draft>>> change,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        if (await drafts.Find(request.Unit(), id, cancellation) is not { } draft)
            return Answers.Missing(request);
        var application = await documents.Application(draft, cancellation);
        if (application.IsRefused)
            return Answers.Refuse(request, application.Refusal);
        var changed = await change(draft, application.Value, posted.Value.Fields);
        return changed.IsRefused ? Answers.Refuse(request, changed.Refusal) : Answers.SeeOther(request, DraftRules.PathOf(draft));
    }

    private async Task<Refusal?> Send(string unit, string id, string kind, IFormFile file, CancellationToken cancellation)
    {
        var document = UploadRules.NewId();
        // Its hash nobody says: what arrives here comes from this process.
        var claim = new UploadClaim(kind, Path.GetFileName(file.FileName), file.Length, null);
        var claimed = await documents.Claim(unit, id, document, claim, cancellation);
        if (claimed.IsRefused)
            return claimed.Refusal;
        await using (var content = file.OpenReadStream())
            await vault.Put(claimed.Value.Draft.Id, document, content, cancellation);
        var outcome = await documents.Seal(claimed.Value, document);
        return outcome.IsRefused ? outcome.Refusal : null;
    }

    private static Refusal NothingChosen { get; } = new("file", "请选择要上传的文件。", "Please choose a file to upload.");
}
