using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Submission;

/// <summary>Drafts of a unit: begin, edit, submit.</summary>
public sealed class DraftPages(
    DraftStore drafts,
    RoundOpenings rounds,
    EventStore events,
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
            .Select(r => r.Call)
            .Where(call => DraftRules.WhyNotStart(call, mine, now) is null)
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
        if (DraftRules.WhyNotStart(call, mine.Where(d => d.Id != id), now) is { } refusal)
            return Answers.Refuse(request, refusal);
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
        };
        if (mine.All(d => d.Id != id) && !await drafts.Start(draft, call.Numbers.PerUnit, cancellation))
            return Answers.Refuse(request, DraftRules.NoPlace(call));
        return Answers.SeeOther(request, "/drafts/" + id);
    }

    [Function("Draft"), Audience(Audience.Applicant)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "drafts/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        await drafts.Find(Unit(request), id, cancellation) is not { } draft ? Answers.Missing(request)
        : await IsReceived(draft, cancellation) ? Answers.SeeOther(request, "/applications/" + id)
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
            d => DraftRules.WhyNotName(d) is { } closed ? closed : d with { Title = title.Trim(), Recommender = recommender.Trim() },
            cancellation
        );
        return saved.IsRefused ? Answers.Refuse(request, saved.Refusal) : Answers.SeeOther(request, "/drafts/" + id);
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
        if (DraftRules.MayLackMark(draft) && await events.First(id, cancellation) is not null)
        {
            await MarkSubmitted(draft, cancellation);
            return Answers.SeeOther(request, "/applications/" + id);
        }
        if (draft.Place is null && await WithoutPlace(draft, call, cancellation) is { } refusal)
            return Answers.Refuse(request, refusal);
        // What is asked for is what stands there once nothing changes any more; by then the rule has said yes to it.
        var now = clock.GetUtcNow();
        var checkBy = ApplicationDeadlines.CheckBy(await calendar.At(now, cancellation), now, call.Numbers);
        Submit Act(Draft d) => new(d.Submission(call, checkBy), call.Deadline);
        Refusal? WhyNot(Draft d) =>
            ApplicationRules.Decide(ApplicationState.Empty, new(form, d.Id, request.Caller().Actor, now, Act(d))).Refusal;
        var isFirst = false;
        var closed = await drafts.Change(
            draft,
            d =>
            {
                isFirst = !DraftRules.MayBeReceived(d);
                return DraftRules.Close(d, WhyNot);
            },
            cancellation
        );
        if (closed.IsRefused)
            return Answers.Refuse(request, closed.Refusal);
        draft = closed.Value;
        var (result, answer) = await intake.Open<ApplicationState>(
            request,
            client,
            ClaimedForm.OfAddress(posted.Value),
            draft.Id,
            Act(draft),
            "/applications/" + id,
            now,
            // No act can have come before the draft was closed: there is no case to read.
            isFirst ? EventStore.None<ApplicationState>(draft.Id) : null
        );
        if (result != IntakeResult.Refused)
            await MarkSubmitted(draft, cancellation);
        return answer;
    }

    // The act may have been received although the draft was not marked.
    private async Task<bool> IsReceived(Draft draft, CancellationToken cancellation) =>
        DraftRules.MayBeReceived(draft) && DraftRules.IsReceived(draft, await events.Load<ApplicationState>(draft.Id, cancellation));

    // It was begun before drafts had places.
    private async Task<Refusal?> WithoutPlace(Draft draft, RoundCall call, CancellationToken cancellation) =>
        DraftRules.WhyNotSubmit(call, (await drafts.Of(draft.Unit, cancellation)).Where(d => d.Id != draft.Id)) is { } refusal ? refusal
        : await drafts.TakePlace(draft, call.Numbers.PerUnit, cancellation) ? null
        : DraftRules.NoPlace(call);

    private Task<Outcome<Draft>> MarkSubmitted(Draft draft, CancellationToken cancellation) =>
        drafts.Change(draft, d => d with { IsSubmitted = true }, cancellation);

    private static string Unit(HttpRequest request) => request.Caller().Session!.Unit!;
}
