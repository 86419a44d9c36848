using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Applications;

/// <summary>An application as its applicant and the office see it.</summary>
public sealed class ApplicationPages(
    EventStore events,
    DraftStore drafts,
    ActIntake intake,
    SupplementForm supplements,
    DocumentAccess documents,
    SupplementedForm form,
    FormLooks looks,
    ApplicationIndex index,
    RoundOpenings rounds,
    ActorNames names,
    Calendar calendar,
    TimeProvider clock
)
{
    [Function("Application"), Audience(Audience.Readers)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var view = await events.Load<ApplicationState>(id, cancellation);
        var caller = request.Caller();
        var unit = caller.Role == Role.Applicant ? caller.Session!.Unit : null;
        // The draft of an application of a unit that was merged into another is that one's now. It is looked for once, whether there is
        // no such application or it is another's: neither is to be told from the other.
        var isOfUnit = view.Exists && ApplicationRules.MaySee(view.State, unit);
        var showsDraft = !view.Exists || ApplicationRules.MaySupplement(view.State);
        var found = unit is null || (isOfUnit && !showsDraft) ? null : await drafts.Find(unit, id, cancellation);
        // It shows what is not recorded yet, and what a supplement changes.
        var draft = showsDraft ? found : null;
        if (!isOfUnit && found is null)
            return Answers.Missing(request);
        await looks.Note(request, id, view.State, cancellation);
        return Answers.Page<ApplicationPage, ApplicationModel>(
            request,
            new(view, draft, await Way(request, view, cancellation))
            {
                TakeBackUntil = TakeBackRules.MayTakeBack(view.State, clock.GetUtcNow()) ? TakeBackRules.Until(view.State) : null,
                Names = await names.Of(view.Events, caller, cancellation),
                Level = await Level(view.State, cancellation),
                Answered = await form.Answered(id, view.State, cancellation),
            }
        );
    }

    // Of a round that is decided what it calls for is in memory.
    private async Task<LevelWords?> Level(ApplicationState state, CancellationToken cancellation) =>
        ApplicationRules.IsDecided(state) && state.Submission is { } submission
            ? (await rounds.Find(submission.Round, cancellation))?.LevelWords
            : null;

    private async Task<ListWay?> Way(HttpRequest request, CaseView<ApplicationState> view, CancellationToken cancellation)
    {
        if (
            request.Caller().Role == Role.Applicant
            || !request.Query.ContainsKey(ApplicationLinks.From)
            || view.State.Submission is not { } s
        )
            return null;
        var query = ApplicationQuery.Of(request.Query[ApplicationLinks.From].ToString());
        var (before, after) = query.In(await index.All(s.Round, cancellation)).Beside(view.Id);
        return new(ApplicationLinks.List(s.Round) + query, Link(before), Link(after));

        string? Link(string? application) => application is null ? null : ApplicationLinks.Application(application, query);
    }

    [Function("SupplementApplication"), Audience(Audience.Applicant)]
    public async Task<IResult> Supplement(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "applications/{id}/supplement")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (await drafts.Find(request.Unit(), id, cancellation) is not { } draft)
            return Answers.Missing(request);
        var days = await calendar.At(clock.GetUtcNow(), cancellation);
        return await intake.Take<ApplicationState>(
            request,
            client,
            id,
            (fields, view, at) => supplements.Read(draft, fields, view, ApplicationDeadlines.CheckAgainBy(days, view.State, at), at),
            "/applications/" + id
        );
    }

    [Function("WithdrawApplication"), Audience(Audience.Applicant)]
    public async Task<IResult> Withdraw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "applications/{id}/withdraw")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (await drafts.Find(request.Unit(), id, cancellation) is not { } draft)
            return Answers.Missing(request);
        var noticeFrom = (await events.State<RoundState>(draft.Round, cancellation)).NoticeFrom;
        return await intake.Take<ApplicationState>(
            request,
            client,
            id,
            (fields, _) => new Withdraw(fields["reason"], noticeFrom),
            "/applications/" + id
        );
    }

    [Function("CheckApplication"), Audience(Audience.Office)]
    public async Task<IResult> Check(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/applications/{id}/check")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var days = await calendar.At(clock.GetUtcNow(), cancellation);
        var (goesOn, list) = (false, ApplicationLinks.Back(id, (await Forms.TryRead(request))?[Forms.At]));
        return await intake.Take<ApplicationState>(
            request,
            client,
            id,
            async (fields, view, at) =>
            {
                goesOn = fields["then"].ToString() == "next";
                var answered = CheckForm.AsksSupplement(fields) ? await form.Answered(id, view.State, cancellation) : null;
                return CheckForm.Read(fields, view.State, answered, days, at);
            },
            _ => goesOn ? CheckDeskPages.Next(id) : list
        );
    }

    [Function("Document"), Audience(Audience.Readers)]
    public async Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/{document}")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation
    )
    {
        var caller = request.Caller();
        var draft = caller.Role == Role.Applicant ? await drafts.Find(request.Unit(), id, cancellation) : null;
        if (caller.Role == Role.Applicant && draft is null)
            return Answers.Missing(request);
        // What a draft does not list may still be in the dossier: a supplement that replaces it is being prepared.
        var (found, name) = (
            draft?.Documents.FirstOrDefault(d => d.Id == document),
            draft is null ? null : new CaseName(draft.UnitName, draft.Title)
        );
        if (found is null)
        {
            var state = await events.State<ApplicationState>(id, cancellation);
            (found, name) = (state.AllDocuments.FirstOrDefault(d => d.Id == document), state.Called);
        }
        return found is null ? Answers.Missing(request) : await documents.Open(request, id, name, found, cancellation);
    }
}
