using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Submission;

/// <summary>The form of a draft, a page a section. What is typed is kept whether or not it is right; what is wrong is told.</summary>
public sealed class FormPages(
    DraftStore drafts,
    RoundOpenings rounds,
    RoundContents contents,
    EventStore events,
    UnitRegister units,
    Forms forms,
    Keys keys,
    TimeProvider clock
)
{
    private const string LookedOver = "look";

    [Function("DraftSection"), Audience(Audience.Applicant)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "drafts/{id}/form/{section}")] HttpRequest request,
        string id,
        string section,
        CancellationToken cancellation
    )
    {
        if (await Find(request, id, section, cancellation) is not var (draft, call, form, found))
            return Answers.Missing(request);
        if (DraftRules.WhyNotAfter(call, draft, clock.GetUtcNow()) is not null)
            return Answers.SeeOther(request, "/drafts/" + id);
        var opened = await Opened(draft, found, cancellation);
        return opened.IsRefused
            ? Answers.SeeOther(request, $"/drafts/{id}/check")
            : Answers.Page<SectionPage, SectionModel>(
                request,
                new(draft, call, form, found)
                {
                    IsLookedOver = request.Query.ContainsKey(LookedOver),
                    Order = opened.Value.Order,
                    Unit = await OnFile(draft, found, cancellation),
                    Bond = opened.Value.Order is null ? keys.FormMark(draft.Id, draft.Round) : null,
                }
            );
    }

    // The register is looked at only where it knows what is asked for.
    private async Task<UnitOnFile?> OnFile(Draft draft, FormSection section, CancellationToken cancellation) =>
        section.Fields.Any(field => field.OnFile is not null)
            ? UnitOnFile.Of(await units.Lately(cancellation), draft, BeijingTime.DayOf(clock.GetUtcNow()))
            : null;

    [Function("FillSection"), Audience(Audience.Applicant)]
    public async Task<IResult> Fill(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/form/{section}")] HttpRequest request,
        string id,
        string section,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var fields = posted.Value.Fields;
        if (await Find(request, id, section, cancellation) is not var (draft, _, _, found))
            return Answers.Missing(request);
        var read = FormReading.Read(found, name => fields[name]);
        if (read.IsRefused)
            return Answers.Refuse(request, read.Refusal);
        var opened = await Opened(draft, found, cancellation);
        if (opened.IsRefused)
            return Answers.Refuse(request, opened.Refusal);
        var saved = await Save(draft, found, fields["seen"].ToString(), read.Value, opened.Value, cancellation);
        return saved.IsRefused ? Answers.Refuse(request, saved.Refusal)
            : FormFaults.Of(found, read.Value).Count > 0 && fields["next"] == LookedOver
                ? Answers.SeeOther(request, $"{DraftForm.PathOf(id, found)}?{LookedOver}")
            : Answers.SeeOther(request, DraftForm.Back(draft));
    }

    /// <summary>What the page saves by itself: one request to storage, if nobody else has changed the draft.</summary>
    [Function("AutosaveSection"), Audience(Audience.Applicant)]
    public async Task<IResult> Autosave(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}/form/{section}")] HttpRequest request,
        string id,
        string section,
        CancellationToken cancellation
    )
    {
        if (!Forms.IsOurs(request))
            return Answers.Refuse(request, Forms.Foreign);
        if (await Forms.ReadJson<FillRequest>(request, cancellation) is not { Fields: { } typed, Seen: { } seen } sent)
            return Answers.Refuse(request, Forms.NotJson);
        if (await AtOnce(request, id, section, sent, cancellation) is { } done)
            return done;
        if (await Find(request, id, section, cancellation) is not var (draft, _, _, found))
            return Answers.Missing(request);
        var read = FormReading.Read(found, name => typed.GetValueOrDefault(name) ?? []);
        if (read.IsRefused)
            return Answers.Refuse(request, read.Refusal);
        var opened = await Opened(draft, found, cancellation);
        if (opened.IsRefused)
            return Answers.Refuse(request, opened.Refusal);
        var saved = await Save(draft, found, seen, read.Value, opened.Value, cancellation);
        return !saved.IsRefused ? Results.Json(Told(saved.Value, found), Json.Options)
            : saved.Refusal == DraftForm.Others && await drafts.Find(request.Unit(), id, cancellation) is { } theirs
                ? Results.Json(
                    Told(theirs, found) with
                    {
                        IsOthers = true,
                        Theirs = TheirTexts
                            .Of(found, FormAnswers.Read(theirs.Sections.GetValueOrDefault(found.Code)), read.Value)
                            .In(request.Caller().Language),
                    },
                    Json.Options
                )
            : Answers.Refuse(request, saved.Refusal);
    }

    // A draft until it is submitted; then, where a supplement asks for the section and is not sent yet.
    private async Task<Outcome<OpenedSection>> Opened(Draft draft, FormSection section, CancellationToken cancellation)
    {
        if (!DraftForm.IsSealed(draft))
            return DraftRules.WhyNotName(draft) is { } closed ? closed : new OpenedSection(null);
        var view = await events.Load<ApplicationState>(draft.Id, cancellation);
        return (DraftRules.WhyNotWhile(view.Untaken) ?? ApplicationRules.WhyNotFill(view.State, section.Code)) is { } refusal
            ? refusal
            : new OpenedSection(view.State.Supplement);
    }

    private Task<Outcome<Draft>> Save(
        Draft draft,
        FormSection section,
        string seen,
        FormAnswers answers,
        OpenedSection opened,
        CancellationToken cancellation
    ) =>
        drafts.Change(draft, d => DraftForm.Fill(d, section.Code, seen, answers.Write(), isOpened: opened.Order is not null), cancellation);

    // The draft is still what the page has, and the page says of which round it is: nothing has to be read.
    private async Task<IResult?> AtOnce(HttpRequest request, string id, string section, FillRequest sent, CancellationToken cancellation)
    {
        if (!SaveDraftRequest.IsVersion(sent.Version) || sent.Round is not { } round || !keys.IsFormMark(sent.Of, id, round))
            return null;
        if (
            await rounds.Find(round, cancellation) is not { } call
            || (await contents.Of(call, cancellation))?.Category.Form.Section(section) is not { } found
            || FormReading.Read(found, name => sent.Fields!.GetValueOrDefault(name) ?? []) is not { IsRefused: false, Value: var read }
            || DraftForm.WhyNotKept(read.Write()) is not null
        )
            return null;
        var answers = read.Write();
        return await drafts.Fill(request.Unit(), id, new(sent.Version!), found.Code, answers, cancellation) is { } now
            ? Results.Json(new FilledSection(now.ToString(), DraftForm.MarkOf(answers)), Json.Options)
            : null;
    }

    // The version of what was submitted is told to no page.
    private static FilledSection Told(Draft draft, FormSection section) =>
        new(DraftForm.IsSealed(draft) ? "" : draft.Version.ToString(), DraftForm.MarkOf(draft, section.Code));

    private async Task<(Draft, RoundCall, CategoryForm, FormSection)?> Find(
        HttpRequest request,
        string id,
        string section,
        CancellationToken cancellation
    ) =>
        await drafts.Find(request.Unit(), id, cancellation) is { } draft
        && await rounds.Find(draft.Round, cancellation) is { } call
        && await contents.Of(call, cancellation) is { Category.Form: var form }
        && form.Section(section) is { } found
            ? (draft, call, form, found)
            : null;

    private sealed record OpenedSection(SupplementOrder? Order);
}
