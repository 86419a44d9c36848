using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Submission;

/// <summary>Drafts of a unit: begin and edit.</summary>
public sealed partial class DraftPages(
    DraftStore drafts,
    RoundOpenings rounds,
    RoundContents contents,
    Worklist worklist,
    KnownOutcomes outcomes,
    Processes processes,
    Forms forms,
    TitleHolders titles,
    UnitRegister units,
    TimeProvider clock
)
{
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
        var mine = await drafts.Of(request.Unit(), cancellation);
        var id = CaseId.Application(call.Round, session.Unit!, form);
        if (DraftRules.WhyNotStart(call, await IsNamed(request, call, cancellation), mine.Where(d => d.Id != id), now) is { } refusal)
            return Answers.Refuse(request, refusal);
        if (TitleRules.WhyNotApply(call, await Held(request, call, cancellation), null) is { } holds)
            return Answers.Refuse(request, holds);
        var draft = new Draft
        {
            Id = id,
            Round = call.Round,
            Unit = session.Unit!,
            UnitName = session.UnitName!,
            Account = session.Account,
            Title = "",
            Recommender = "",
            Documents = [],
            StartedAt = now,
            IsSubmitted = false,
            // What it leads counts by its kind; it is looked up once more when the draft is submitted.
            Lead = call.Mix is null ? null : (await units.Find(session.Unit!, session.UnitName!, cancellation))?.Type.AsMember(),
        };
        if (mine.All(d => d.Id != id) && !await drafts.Start(draft, call.Numbers.PerUnit, cancellation))
            return Answers.Refuse(request, DraftRules.NoPlace(call));
        return Answers.SeeOther(request, "/drafts/" + id);
    }

    // Of a person nothing is known yet; of a round of no level nothing is asked.
    private async Task<IReadOnlyList<RegisterEntry>> Held(HttpRequest request, RoundCall call, CancellationToken cancellation) =>
        call.Designates != CategorySubject.Person && request.Caller().Session is { Unit: { } unit, UnitName: { } name }
            ? await titles.Held(call, unit, name, null, cancellation)
            : [];

    // The register is asked only where the round is closed to others.
    private async Task<bool> IsNamed(HttpRequest request, RoundCall call, CancellationToken cancellation) =>
        call.Allocation is { Kind: CategoryKind.Named }
        && request.Caller().Session is { Unit: { } unit, UnitName: { } name }
        && NamedUnits.PlaceOf(call.Allocation, await units.Lately(cancellation), unit, name) is not null;

    [Function("Draft"), Audience(Audience.Applicant)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "drafts/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        await drafts.Find(request.Unit(), id, cancellation) is not { } draft ? Answers.Missing(request)
        : DraftRules.MayBeReceived(draft) ? Answers.SeeOther(request, $"/drafts/{id}/check")
        : await rounds.Find(draft.Round, cancellation) is not { } call ? Answers.Missing(request)
        : DraftRules.WhyNotAfter(call, draft, clock.GetUtcNow()) is not null
            ? Answers.Page<LateDraftPage, DraftModel>(request, await Model(draft, call, cancellation))
        : Answers.Page<DraftPage, DraftModel>(
            request,
            await Model(draft, call, cancellation) with
            {
                Held = await Held(request, call, cancellation),
            }
        );

    // The register is looked at only where somebody on file has to recommend.
    private async Task<DraftModel> Model(Draft draft, RoundCall call, CancellationToken cancellation)
    {
        var model = new DraftModel(draft, call) { Content = await contents.Of(call, cancellation) };
        if (call.Recommendation is not { } terms)
            return model;
        var (known, today) = (await units.Lately(cancellation), BeijingTime.DayOf(clock.GetUtcNow()));
        return model with
        {
            Recommender = RecommenderRules.Asked(call, known.Find(draft.Unit, draft.UnitName), draft.Recommender, known, today),
            Bodies = terms.Recommender == RecommenderKind.Industry ? Recommenders.Industry(known) : [],
        };
    }

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
        DraftNames Named(string title, string recommender, string subject) =>
            new DraftNames
            {
                Title = fields[title].ToString(),
                Recommender = fields[recommender].ToString(),
                Subject = subject,
            }.Trimmed;
        var typed = SubjectFormRows.Changed(TypedFields.Of(fields, SubjectFieldNames.Every), fields["row"].ToString());
        var names = Named("title", "recommender", typed.Text);
        if (DraftRules.Fault(names) is { } refusal)
            return Answers.Refuse(request, refusal);
        var before = Named("titleBefore", "recommenderBefore", fields["subjectBefore"].ToString());
        var saved = await drafts.Change(request.Unit(), id, d => DraftRules.Name(d, before, names), cancellation);
        return saved.IsRefused
            ? Answers.Refuse(request, saved.Refusal)
            : Answers.SeeOther(
                request,
                $"/drafts/{id}{SubjectFormRows.Place(fields["row"].ToString())}{(fields["next"] == "check" ? "/check" : "")}"
            );
    }

    /// <summary>What the page saves by itself: one request to storage, if nobody else has changed the draft.</summary>
    [Function("AutosaveDraft"), Audience(Audience.Applicant)]
    public async Task<IResult> Autosave(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/drafts/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        if (!Forms.IsOurs(request))
            return Answers.Refuse(request, Forms.Foreign);
        if (
            await Forms.ReadJson<SaveDraftRequest>(request, cancellation)
            is not { IsWhole: true, Names: { } names, Before: { } before, Version: var version }
        )
            return Answers.Refuse(request, Forms.NotJson);
        (names, before) = (names.Trimmed, before.Trimmed);
        if (DraftRules.Fault(names) is { } refusal)
            return Answers.Refuse(request, refusal);
        if (SaveDraftRequest.IsVersion(version) && await drafts.Name(request.Unit(), id, new(version!), names, cancellation) is { } now)
            return Results.Json(new SavedDraft(now.ToString()), Json.Options);
        var saved = await drafts.Change(request.Unit(), id, d => DraftRules.Name(d, before, names), cancellation);
        if (!saved.IsRefused)
            return Results.Json(new SavedDraft(saved.Value.Version.ToString()), Json.Options);
        return
            await drafts.Find(request.Unit(), id, cancellation) is { } theirs
            && DraftRules.WhyNotName(theirs) is null
            && await rounds.Find(theirs.Round, cancellation) is { } call
            ? Results.Json(
                new SavedDraft(theirs.Version.ToString(), DraftNames.Of(theirs))
                {
                    Theirs = TheirTexts.Of(call, DraftNames.Of(theirs), names).In(request.Caller().Language),
                },
                Json.Options
            )
            : Answers.Refuse(request, saved.Refusal);
    }
}
