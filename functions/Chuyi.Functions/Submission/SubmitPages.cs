using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Submission;

/// <summary>A draft is looked over and submitted: what was shown is sealed, and nothing else.</summary>
public sealed class SubmitPages(
    DraftStore drafts,
    RoundOpenings rounds,
    RoundContents contents,
    AnswersVault vault,
    EventStore events,
    Forms forms,
    ActIntake intake,
    PersonPlaces persons,
    MemberContacts contacts,
    Calendar calendar,
    UnitRegister units,
    TitleHolders titles,
    TimeProvider clock
)
{
    /// <summary>What will be submitted, to be looked over: the button stands under it.</summary>
    [Function("CheckDraft"), Audience(Audience.Applicant)]
    public async Task<IResult> Check(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "drafts/{id}/check")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        await drafts.Find(request.Unit(), id, cancellation) is not { } draft ? Answers.Missing(request)
        : await IsReceived(draft, cancellation) ? Answers.SeeOther(request, "/applications/" + id)
        : await rounds.Find(draft.Round, cancellation) is not { } call ? Answers.Missing(request)
        : DraftRules.WhyNotAfter(call, draft, clock.GetUtcNow()) is not null ? Answers.SeeOther(request, "/drafts/" + id)
        : Answers.Page<CheckDraftPage, DraftModel>(
            request,
            Model(draft, call, await units.Lately(cancellation)) with
            {
                Content = await contents.Of(call, cancellation),
            }
        );

    private DraftModel Model(Draft draft, RoundCall call, KnownUnits known)
    {
        var names = SealedNames.Of(call, draft, known, BeijingTime.DayOf(clock.GetUtcNow()));
        return new(draft with { UnitName = names.UnitName, Lead = names.Lead }, call) { Names = names, Recommender = names.Recommender };
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
        var (fields, sent) = posted.Value;
        if (
            await drafts.Find(request.Unit(), id, cancellation) is not { } draft
            || await rounds.Find(draft.Round, cancellation) is not { } call
        )
            return Answers.Missing(request);
        // The act was taken, but the draft was not marked: the service died in between.
        if (DraftRules.MayLackMark(draft) && await IsRecorded(draft, cancellation))
        {
            await MarkSubmitted(draft, cancellation);
            return Answers.SeeOther(request, "/applications/" + id);
        }
        var known = await units.Lately(cancellation);
        var unit = known.Find(draft.Unit, draft.UnitName);
        // Of a unit into which others were merged, some of what was submitted holds no place.
        var isMerged = unit is not null && known.MergedInto(unit).Count > 0;
        if ((draft.Place is null || isMerged) && await WithoutPlace(draft, call, cancellation) is { } refusal)
            return Answers.Refuse(request, refusal);
        // What is asked for is what stands there once nothing changes any more; by then the rule has said yes to it.
        var now = clock.GetUtcNow();
        var checkBy = ApplicationDeadlines.CheckBy(await calendar.At(now, cancellation), now, call.Numbers, call.Recommendation);
        var named = NamedUnits.PlaceOf(call.Allocation, known, draft.Unit, draft.UnitName);
        SealedNames Names(Draft d) => SealedNames.Of(call, d, known, BeijingTime.DayOf(now));
        var form = (await contents.Of(call, cancellation))?.Category.Form;
        var person = call.Designates == CategorySubject.Person ? SubjectForm.Of(call, draft) : null;
        var mark = person is null ? null : titles.MarkOf(person);
        var held = await titles.Held(call, draft.Unit, draft.UnitName, mark, cancellation);
        Submit Act(Draft d, SealedNames names) =>
            new(
                (d with { Lead = names.Lead }).Submission(
                    call,
                    checkBy,
                    unit,
                    BeijingTime.DayOf(now),
                    form is null ? null : AnswersVault.Of(d.Answers, form),
                    names.Recommender?.Value,
                    names.OnFile
                ) with
                {
                    NamedPlace = named,
                    PersonMark = mark,
                    Held = held.Count == 0 ? null : TitleRules.Of(held),
                    NewName = names.NewName,
                },
                call.Deadline
            );
        Refusal? WhyNot(Draft d)
        {
            var names = Names(d);
            var subject = SubjectForm.Of(call, d, names.OnFile).Subject;
            return DraftRules.WhyNotAsShown(d, names, fields["shown"].ToString(), fields["truth"] == "yes")
                ?? SubjectFormRules.Lacking(SubjectForm.Of(call, d with { Lead = names.Lead }, names.OnFile), names.UnitName)
                ?? DraftForm.WhyNotSubmit(form, d.Answers, subject, names.Unit)
                ?? TitleRules.WhyNotApply(call, held, subject?.Name)
                ?? NamingRules.WhyNotCalled(names.NewName, unit, known)
                ?? AllocationRules.WhyNotPlace(call.Allocation, unit?.Prefecture)
                ?? names.Recommender?.Refusal
                ?? ApplicationRules.Decide(ApplicationState.Empty, new(sent, d.Id, request.Caller().Actor, now, Act(d, names))).Refusal;
        }
        // One person once a round: their place is taken before the draft is closed, and only for what will be submitted.
        var place = person is null || WhyNot(draft) is not null ? HeldPlace.Held : await persons.Take(draft, person, cancellation);
        if (place == HeldPlace.OfAnother)
            return Answers.Refuse(request, SubjectRules.ProposedAlready);
        var isFirst = false;
        var closed = await drafts.Change(
            draft,
            d =>
            {
                isFirst = !DraftRules.MayBeReceived(d) && d.ReopenedFor is null;
                return DraftRules.Close(d, WhyNot);
            },
            // From here on it is carried to its end, whether or not the caller still listens: what is closed has to be sent.
            CancellationToken.None
        );
        if (closed.IsRefused)
        {
            if (person is not null && place == HeldPlace.Taken)
                await persons.Free(draft, person, CancellationToken.None);
            return Answers.Refuse(request, closed.Refusal);
        }
        draft = closed.Value;
        // Whom the letters go to that follow from the act. They stand in People alone.
        await contacts.Keep(draft, SubjectForm.Of(call, draft, Names(draft).OnFile), CancellationToken.None);
        // Before the act that names them, as the documents are; from here on they do not change.
        if (form is not null)
            await vault.Keep(draft.Id, draft.Answers);
        var (result, answer) = await intake.Open<ApplicationState>(
            request,
            client,
            ClaimedForm.OfAddress(posted.Value),
            draft.Id,
            Act(draft, Names(draft)),
            "/applications/" + id,
            now,
            // No act can have come before the draft was closed: there is no case to read.
            isFirst ? EventStore.None<ApplicationState>(draft.Id) : null
        );
        if (result != IntakeResult.Refused)
            await MarkSubmitted(draft, CancellationToken.None);
        return answer;
    }

    // The act may have been received although the draft was not marked.
    private async Task<bool> IsReceived(Draft draft, CancellationToken cancellation) =>
        DraftRules.MayBeReceived(draft) && DraftRules.IsReceived(draft, await events.Load<ApplicationState>(draft.Id, cancellation));

    // Of one that was submitted before and taken back there is a case: where that stands tells.
    private async Task<bool> IsRecorded(Draft draft, CancellationToken cancellation) =>
        draft.ReopenedFor is null
            ? await events.First(draft.Id, cancellation) is not null
            : DraftRules.IsRecorded(await events.Recorded<ApplicationState>(draft.Id, cancellation));

    // It was begun before drafts had places, or others of its unit hold none.
    private async Task<Refusal?> WithoutPlace(Draft draft, RoundCall call, CancellationToken cancellation) =>
        DraftRules.WhyNotSubmit(call, (await drafts.Of(draft.Unit, cancellation)).Where(d => d.Id != draft.Id)) is { } refusal ? refusal
        : await drafts.TakePlace(draft, call.Numbers.PerUnit, cancellation) ? null
        : DraftRules.NoPlace(call);

    private Task<Outcome<Draft>> MarkSubmitted(Draft draft, CancellationToken cancellation) =>
        drafts.Change(draft, d => d with { IsSubmitted = true }, cancellation);
}
