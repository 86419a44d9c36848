using System.Security.Cryptography;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Submission;

/// <summary>Drafts of a unit: begin, edit, upload, submit.</summary>
public sealed class DraftPages(
    DraftStore drafts,
    RoundOpenings rounds,
    EventStore events,
    DossierVault vault,
    Forms forms,
    ActIntake intake,
    Calendar calendar,
    TimeProvider clock
)
{
    [Function("Applications"), Audience(Audience.Applicant)]
    public async Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var (mine, now) = (await drafts.Of(Unit(request), cancellation), clock.GetUtcNow());
        var open = (await rounds.All(cancellation))
            .Select(r => r.Opening)
            .Where(call => DraftRules.MayStart(call, mine, now) is null)
            .ToList();
        return Answers.Page<ApplicationsPage, ApplicationsModel>(request, new(mine, open));
    }

    [Function("StartDraft"), Audience(Audience.Applicant)]
    public async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        if (await rounds.Find(fields["round"].ToString(), cancellation) is not { } call)
            return Answers.Missing(request);
        var (session, now) = (request.Caller().Session!, clock.GetUtcNow());
        var mine = await drafts.Of(Unit(request), cancellation);
        var id = CaseId.Application(call.Round, session.Unit!, form);
        if (DraftRules.MayStart(call, mine.Where(d => d.Id != id), now) is { } refusal)
            return Answers.Refuse(request, refusal);
        if (mine.All(d => d.Id != id))
        {
            var draft = new Draft(id, call.Round, session.Unit!, session.UnitName!, session.Account, "", "", [], now, false);
            await drafts.Start(draft, cancellation);
        }
        return Answers.SeeOther(request, "/drafts/" + id);
    }

    [Function("Draft"), Audience(Audience.Applicant)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "drafts/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        await drafts.Find(Unit(request), id, cancellation) is not { } draft ? Answers.Missing(request)
        : draft.IsSubmitted ? Answers.SeeOther(request, "/applications/" + id)
        : await rounds.Find(draft.Round, cancellation) is not { } call ? Answers.Missing(request)
        : Answers.Page<DraftPage, DraftModel>(request, new(draft, call));

    [Function("SaveDraft"), Audience(Audience.Applicant)]
    public async Task<IResult> Save(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        var (title, recommender) = (fields["title"].ToString(), fields["recommender"].ToString());
        if (DraftRules.Names(title, recommender) is { } refusal)
            return Answers.Refuse(request, refusal);
        var saved = await drafts.Change(
            Unit(request),
            id,
            d => d.IsSubmitted ? d : d with { Title = title.Trim(), Recommender = recommender.Trim() },
            cancellation
        );
        return saved is null ? Answers.Missing(request) : Answers.SeeOther(request, "/drafts/" + id);
    }

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

    [Function("SubmitDraft"), Audience(Audience.Applicant)]
    public async Task<IResult> Submit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/submit")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var form = posted.Value.Id;
        if (
            await drafts.Find(Unit(request), id, cancellation) is not { } draft
            || await rounds.Find(draft.Round, cancellation) is not { } call
        )
            return Answers.Missing(request);
        // The act was taken, but the draft was not marked: the service died in between.
        if (!draft.IsSubmitted && await events.First(id, cancellation) is not null)
        {
            await MarkSubmitted(draft, cancellation);
            return Answers.SeeOther(request, "/applications/" + id);
        }
        if (DraftRules.MaySubmit(call, (await drafts.Of(draft.Unit, cancellation)).Where(d => d.Id != id)) is { } refusal)
            return Answers.Refuse(request, refusal);
        var now = clock.GetUtcNow();
        var checkBy = ApplicationDeadlines.CheckBy(await calendar.At(now, cancellation), now, call.Numbers);
        var act = new Submit(draft.Submission(call, checkBy), call.Deadline);
        var (receipt, answer) = await intake.Open<ApplicationState>(
            request,
            client,
            form,
            id,
            act,
            ApplicationRules.Decide,
            "/applications/" + id,
            now
        );
        if (receipt != Receipt.Refused)
            await MarkSubmitted(draft, cancellation);
        return answer;
    }

    private Task<Draft?> MarkSubmitted(Draft draft, CancellationToken cancellation) =>
        drafts.Change(draft.Unit, draft.Id, d => d with { IsSubmitted = true }, cancellation);

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
