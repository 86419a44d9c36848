using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The expert's desk behind the link (评审).</summary>
public sealed class DutyPages(
    EventStore events,
    ReviewItems items,
    ReviewedApplications applications,
    ActIntake intake,
    SheetDrafts drafts,
    FormLooks looks,
    RoundOpenings rounds,
    RoundContents contents,
    UnitRegister units,
    Keys keys,
    TimeProvider clock
)
{
    [Function("Duty"), Audience(Audience.LinkHolder, Case = "duty")]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "duties/{duty}")] HttpRequest request,
        string duty,
        CancellationToken cancellation
    )
    {
        var view = await events.Load<DutyState>(duty, cancellation);
        return view.Exists
            ? Answers.Page<DutyPage, DutyModel>(
                request,
                new(view, await Known(view.State, view.State.Items, cancellation))
                {
                    TakenBackUntil = SignatureRules.TakenBackUntil(view.State, clock.GetUtcNow()),
                }
            )
            : Answers.Missing(request);
    }

    [Function("ReviewItem"), Audience(Audience.LinkHolder, Case = "duty")]
    public async Task<IResult> Item(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "duties/{duty}/items/{item}")] HttpRequest request,
        string duty,
        string item,
        CancellationToken cancellation
    )
    {
        var view = await events.Recorded<DutyState>(duty, cancellation);
        if (!DutyRules.MaySee(view.State, item))
            return Answers.Missing(request);
        var scored = request.Query[SheetPages.Scored].ToString();
        var application = await applications.Find(item, cancellation);
        var call = await rounds.Find(view.State.Invitation!.Round, cancellation);
        if (DutyRules.MayRead(view.State, item))
            await looks.Note(request, item, application, cancellation);
        var content = call is null ? null : await contents.Of(call, cancellation);
        var answers = DutyRules.MayRead(view.State, item)
            ? await applications.Answers(item, application, cancellation)
            : Policy.FormAnswers.None;
        return Answers.Page<ReviewPage, ReviewModel>(
            request,
            new(view, item)
            {
                Draft = DutyRules.MayScore(view.State, item) ? await drafts.Find(CaseId.Parse(view.Id), item, cancellation) : null,
                Bond = SheetPages.Bond(keys, view.Id, item),
                Content = content,
                IsOfNamed = application.Submission is { NamedPlace: not null, Numbers.IsChecklist: false },
                Shown = ShownItem.Of(
                    application,
                    answers,
                    DutyWords.Place(view.State, item),
                    view.State.Invitation.Numbers,
                    view.State.Invitation.Numbers.IsBlind && application.Submission is { } submitted
                        ? BlindNames.Of(submitted, await units.Lately(cancellation), content?.Category.Form, answers)
                        : null
                ),
                Scored = DutyRules.MaySee(view.State, scored)
                    ? DutyWords.Title(view.State, scored, await Known(view.State, [scored], cancellation))
                    : null,
            }
        );
    }

    [Function("AnswerInvitation"), Audience(Audience.LinkHolder, Case = "duty")]
    public Task<IResult> Answer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "duties/{duty}/answer")] HttpRequest request,
        string duty,
        [DurableClient] DurableTaskClient client
    ) =>
        Take(
            request,
            client,
            duty,
            fields =>
                fields["answer"].ToString() switch
                {
                    "accept" => new AcceptInvitation(),
                    "decline" => new DeclineInvitation(fields["reason"].ToString()),
                    _ => new Refusal("answer", "请选择接受或谢绝。", "Please accept or decline.", 400).And(
                        TextLimits.Fault("reason", fields["reason"].ToString())
                    ),
                }
        );

    [Function("DeclareConflict"), Audience(Audience.LinkHolder, Case = "duty")]
    public Task<IResult> Conflict(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "duties/{duty}/items/{item}/conflict")] HttpRequest request,
        string duty,
        string item,
        [DurableClient] DurableTaskClient client
    ) => Take(request, client, duty, fields => new DeclareConflict(new() { Application = item, Reason = fields["reason"].ToString() }));

    [Function("SignSheets"), Audience(Audience.LinkHolder, Case = "duty")]
    public Task<IResult> Sign(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "duties/{duty}/sign")] HttpRequest request,
        string duty,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<DutyState>(
            request,
            client,
            duty,
            (fields, view) => fields["sheets"] == view.State.SheetsMark ? new SignSheets() : DutyRules.OtherSheets,
            "/duties/" + duty
        );

    // In a blind review they are not looked up: a title may name whose it is.
    private async Task<IReadOnlyDictionary<string, ReviewItem>> Known(
        DutyState state,
        IReadOnlyList<string> asked,
        CancellationToken cancellation
    ) =>
        state.Invitation is not { Numbers.IsBlind: false } open
            ? new Dictionary<string, ReviewItem>()
            : await items.Of(open.Round, asked, cancellation);

    private Task<IResult> Take(HttpRequest request, DurableTaskClient client, string duty, Func<IFormCollection, Outcome<Act>> act) =>
        intake.Take<DutyState>(request, client, duty, (fields, _) => act(fields), "/duties/" + duty);
}
