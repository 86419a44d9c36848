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
public sealed class DraftPages(DraftStore drafts, RoundOpenings rounds, EventStore events, DossierVault vault, Forms forms, ActIntake intake, TimeProvider clock)
{
    [Function("Applications"), Audience(Audience.Applicant)]
    public async Task<IResult> Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications")] HttpRequest request, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var open = (await rounds.All(cancellation)).Where(r => r.Opening.Deadline > now).Select(r => r.Opening).ToList();
        return Answers.Page<ApplicationsPage>(request, new { Drafts = await drafts.Of(Unit(request), cancellation), Open = open });
    }

    [Function("StartDraft"), Audience(Audience.Applicant)]
    public async Task<IResult> Start([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts")] HttpRequest request, CancellationToken cancellation)
    {
        var (fields, form, wrong) = await forms.Read(request);
        if (wrong is not null)
            return Answers.Refuse(request, wrong);
        if (await rounds.Find(fields["round"].ToString(), cancellation) is not { } call)
            return Answers.Missing(request);
        if (clock.GetUtcNow() >= call.Deadline)
            return Answers.Refuse(request, new Refusal("too-late", "该批次申报已经截止。", "This call is closed.", 409));
        var session = request.Caller().Session!;
        var mine = (await drafts.Of(Unit(request), cancellation)).Where(d => d.Round == call.Round).ToList();
        var id = CaseId.Application(call.Round, session.Unit!, form);
        if (mine.Any(d => d.Id == id))
            return Answers.SeeOther(request, "/drafts/" + id);
        if (mine.Count >= call.Numbers.PerUnit)
            return Answers.Refuse(request, TooMany(call));
        await drafts.Start(new Draft(id, call.Round, session.Unit!, session.UnitName!, session.Account, "", "", [], clock.GetUtcNow(), false), cancellation);
        return Answers.SeeOther(request, "/drafts/" + id);
    }

    [Function("Draft"), Audience(Audience.Applicant)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "drafts/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        await drafts.Find(Unit(request), id, cancellation) is not { } draft ? Answers.Missing(request)
        : draft.IsSubmitted ? Answers.SeeOther(request, "/applications/" + id)
        : Answers.Page<DraftPage>(request, new { Draft = draft, Call = await rounds.Find(draft.Round, cancellation) });

    [Function("SaveDraft"), Audience(Audience.Applicant)]
    public async Task<IResult> Save([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var (fields, _, wrong) = await forms.Read(request);
        if (wrong is not null)
            return Answers.Refuse(request, wrong);
        if (fields["title"].ToString().Length > 200 || fields["recommender"].ToString().Length > 200)
            return Answers.Refuse(request, new Refusal("too-long", "名称不得超过 200 字。", "Names have at most 200 characters."));
        var saved = await drafts.Change(Unit(request), id, d => d.IsSubmitted ? d : d with { Title = fields["title"].ToString().Trim(), Recommender = fields["recommender"].ToString().Trim() }, cancellation);
        return saved is null ? Answers.Missing(request) : Answers.SeeOther(request, "/drafts/" + id);
    }

    [Function("BeginUpload"), Audience(Audience.Applicant)]
    public async Task<IResult> Begin([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/documents")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var (draft, claim, refusal) = await Claim(request, id, cancellation);
        if (refusal is not null)
            return Answers.Refuse(request, refusal);
        var document = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        return Results.Json(new { document, uploadUrl = await vault.UploadAddress(draft!.Id, document, cancellation) });
    }

    [Function("SealUpload"), Audience(Audience.Applicant)]
    public async Task<IResult> Seal([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/documents/{document}/seal")] HttpRequest request, string id, string document, CancellationToken cancellation)
    {
        var (draft, claim, refusal) = await Claim(request, id, cancellation);
        if (refusal is not null)
            return Answers.Refuse(request, refusal);
        if (document.Length != 16 || !document.All(char.IsAsciiHexDigitLower))
            return Answers.Missing(request);
        var (found, refused) = await vault.Seal(draft!.Id, document, claim!, cancellation);
        if (refused is not null)
            return Answers.Refuse(request, refused);
        await drafts.Change(draft.Unit, id, d => d with { Documents = [.. d.Documents.Where(x => x.Id != found!.Id && x.Sha256 != found.Sha256), found!] }, cancellation);
        return Results.Json(found, Json.Options);
    }

    [Function("RemoveDocument"), Audience(Audience.Applicant)]
    public async Task<IResult> Remove([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/documents/{document}/remove")] HttpRequest request, string id, string document, CancellationToken cancellation)
    {
        var (_, _, wrong) = await forms.Read(request);
        if (wrong is not null)
            return Answers.Refuse(request, wrong);
        // Only the entry goes: what is sealed stays until the retention rules say otherwise.
        var draft = await drafts.Change(Unit(request), id, d => d with { Documents = [.. d.Documents.Where(x => x.Id != document)] }, cancellation);
        return draft is null ? Answers.Missing(request) : Answers.SeeOther(request, draft.IsSubmitted ? $"/applications/{id}" : $"/drafts/{id}");
    }

    [Function("SubmitDraft"), Audience(Audience.Applicant)]
    public async Task<IResult> Submit([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/submit")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (_, form, wrong) = await forms.Read(request);
        if (wrong is not null)
            return Answers.Refuse(request, wrong);
        if (await drafts.Find(Unit(request), id, cancellation) is not { } draft || await rounds.Find(draft.Round, cancellation) is not { } call)
            return Answers.Missing(request);
        // The act was taken, but the draft was not marked: the service died in between.
        if (!draft.IsSubmitted && await events.First(id, cancellation) is not null)
        {
            await MarkSubmitted(draft, cancellation);
            return Answers.SeeOther(request, "/applications/" + id);
        }
        if ((await drafts.Of(draft.Unit, cancellation)).Count(d => d.IsSubmitted && d.Round == call.Round && d.Id != id) >= call.Numbers.PerUnit)
            return Answers.Refuse(request, TooMany(call));
        var checkBy = BeijingTime.EndOf(WorkingDays.Official.Add(BeijingTime.DayOf(clock.GetUtcNow()), call.Numbers.FormalCheckDays));
        var act = new Submit(call.Round, call.Category, call.TitleZh, call.TitleEn, draft.Unit, draft.UnitName, draft.Account, draft.Title, draft.Recommender,
            draft.Documents, call.Deadline, checkBy, call.Officer, call.Numbers);
        var (receipt, answer) = await intake.Open<ApplicationState>(request, client, form, id, act, ApplicationRules.Decide, "/applications/" + id);
        if (receipt != Receipt.Refused)
            await MarkSubmitted(draft, cancellation);
        return answer;
    }

    private Task<Draft?> MarkSubmitted(Draft draft, CancellationToken cancellation) =>
        drafts.Change(draft.Unit, draft.Id, d => d with { IsSubmitted = true }, cancellation);

    private async Task<(Draft? Draft, UploadClaim? Claim, Refusal? Refusal)> Claim(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!Forms.IsOurs(request))
            return (null, null, new Refusal("foreign", "请求必须来自本系统页面。", "The request must come from our own pages.", 403));
        if (await Forms.ReadJson<UploadClaim>(request, cancellation) is not { } claim)
            return (null, null, new Refusal("json", "请求不是有效的 JSON。", "The request is not valid JSON.", 400));
        if (await drafts.Find(Unit(request), id, cancellation) is not { } draft || await rounds.Find(draft.Round, cancellation) is not { } call)
            return (null, null, new Refusal("not-found", "没有这份草稿。", "There is no such draft.", 404));
        if (draft.IsSubmitted && (await events.State<ApplicationState>(id, cancellation)).Stage != ApplicationStage.Supplement)
            return (null, null, Decision.NotNow("申报已提交，当前不能更改材料。", "The application is submitted; its documents cannot change now."));
        if (draft.Documents.Count >= Draft.MaxDocuments)
            return (null, null, new Refusal("too-many", $"材料最多 {Draft.MaxDocuments} 份。", $"A dossier has at most {Draft.MaxDocuments} documents."));
        return (draft, claim, UploadRules.Claim(claim, call.Numbers.MaxDocumentBytes));
    }

    private static Refusal TooMany(RoundOpened call) => new("per-unit", $"每个单位在本批次最多申报 {call.Numbers.PerUnit} 项，已有的申报见“我的申报”。", $"A unit may hand in {call.Numbers.PerUnit} in this round; yours is under “My applications”.", 409);

    private static string Unit(HttpRequest request) => request.Caller().Session!.Unit!;
}
