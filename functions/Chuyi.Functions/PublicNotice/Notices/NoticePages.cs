using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The public notice (公示) and objections to it (异议).</summary>
public sealed class NoticePages(
    EventStore events,
    RankedLists lists,
    PeopleStore people,
    ActorNames names,
    Forms forms,
    ActIntake intake,
    CaseSignal signal,
    Limits limits,
    Asker asker,
    Keys keys,
    TimeProvider clock
)
{
    [Function("Notice"), Audience(Audience.Public), Cached]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "notices/{round}")] HttpRequest request,
        string round,
        CancellationToken cancellation
    )
    {
        var state = await events.State<RoundState>(round, cancellation);
        if (state.Opening is null)
            return Answers.Missing(request);
        var list = await Noticed(state);
        var objectable = list is null ? new HashSet<string>() : NoticeRules.Objectable(state, list, clock.GetUtcNow());
        return Answers.Page<NoticePage, NoticeModel>(request, new(state, list, objectable));
    }

    [Function("ObjectionForm"), Audience(Audience.Public)]
    public async Task<IResult> Form(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notices/{round}/objections")] HttpRequest request,
        string round,
        CancellationToken cancellation
    )
    {
        var found = await Objectable(round, request.Query["item"].ToString(), clock.GetUtcNow(), cancellation);
        return found.IsRefused
            ? Answers.Refuse(request, found.Refusal)
            : Answers.Page<ObjectionFormPage, ObjectionFormModel>(
                request,
                new(round, found.Value.Item, found.Value.State.Opening!.Numbers.ShortestObjection)
            );
    }

    [Function("LodgeObjection"), Audience(Audience.Public), LargestBody(LargestBodyAttribute.Kept)]
    public async Task<IResult> Lodge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "notices/{round}/objections")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var now = clock.GetUtcNow();
        var found = await Objectable(round, fields["item"].ToString(), now, cancellation);
        if (found.IsRefused)
            return Answers.Refuse(request, found.Refusal);
        var (state, item) = found.Value;
        var id = CaseId.Objection(round, item.Application, form);
        var opening = state.Opening!;
        var act = new LodgeObjection(
            new Objection
            {
                Id = id,
                Round = opening.Round,
                Category = opening.Category,
                Item = item.Application,
                UnitName = item.HolderName(),
                Text = fields["text"].ToString(),
                ObjectorKind = fields["kind"] == "unit" ? ObjectorKind.Unit : ObjectorKind.Person,
                VerifyBy = ObjectionDeadlines.VerifyBy(now, opening.Numbers),
                Officer = opening.Officer,
            },
            opening.Numbers
        );
        var objector = ObjectorForm.Read(fields, id, request.Caller().Language);
        var decision = ObjectionRules.Decide(ObjectionState.Empty, new ReceivedAct(form, id, request.Caller().Actor, now, act));
        if (objector.IsRefused || decision.IsRefused)
            return Answers.Refuse(request, Refusal.Of(objector.Refusal, decision.Refusal)!);
        var claimed = await intake.Claim(request, posted.Value);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        if (!await limits.TakeAll(ObjectionLimits.For(fields["email"].ToString(), asker.Of(request)), form, cancellation))
            return Answers.Refuse(request, ObjectionLimits.TooMany);
        // Nobody is shut out by how many others object, or by who names their address: what is too much waits, and is taken.
        var isAtOnce = await limits.TakeAll([(ObjectionLimits.AtOnce, item.Application)], form, cancellation);
        var isWrittenAtOnce = await limits.TakeAll(ObjectionLimits.Letters(fields["email"].ToString()), form, cancellation);
        act = act with
        {
            Objection = act.Objection with
            {
                CountsOnceConfirmed = !isAtOnce || !isWrittenAtOnce,
                LetterAt = isWrittenAtOnce ? null : now + ObjectionLimits.PutOff,
            },
        };
        // The address before the act. A refused objection leaves none, and a form sent again brings the same.
        await people.Write(Recipient.Objector(id), objector.Value, cancellation);
        var (result, answer) = await intake.Open<ObjectionState>(request, client, claimed.Value, id, act, "", now);
        if (result == IntakeResult.Refused)
            return answer;
        // Who did not see the first answer did not see the code: the same form shows it again.
        var lodged = result == IntakeResult.Repeated ? (await events.State<ObjectionState>(id, cancellation)).Lodged : null;
        lodged ??= act.Objection;
        // The round hears of it here and again from the objection's workflow, as the same act: the notice must not end meanwhile.
        var noted = new ReceivedAct(
            ObjectionWorkflow.LodgedKey(id),
            opening.Round,
            id,
            now,
            new NoteObjection(new() { Objection = id, Item = item.Application })
        );
        if (!lodged.CountsOnceConfirmed)
            await signal.Receive(client, noted, RoundRules.Decide(state, noted));
        var page = Answers.Page<ObjectionLodgedPage, ObjectionLodgedModel>(request, new(keys.Code("shown/" + id), lodged));
        return Answers.Repeatable(request, posted.Value, page);
    }

    [Function("Objection"), Audience(Audience.LinkHolder, Case = "objection")]
    public async Task<IResult> Mine(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "objections/{objection}")] HttpRequest request,
        string objection,
        CancellationToken cancellation
    ) =>
        await events.Load<ObjectionState>(objection, cancellation) is { Exists: true } view
            ? Answers.Page<ObjectionPage, ObjectionModel>(request, new(view, IsStaff: false, Objector: null))
            : Answers.Missing(request);

    [Function("OfficeObjection"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Investigate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/objections/{objection}")] HttpRequest request,
        string objection,
        CancellationToken cancellation
    ) =>
        await events.Load<ObjectionState>(objection, cancellation) is { Exists: true } view
            ? Answers.Page<ObjectionPage, ObjectionModel>(
                request,
                // Who objected is for those who look into it.
                new(
                    view,
                    IsStaff: true,
                    request.Caller().Is(Audience.Office) ? await people.Find(Recipient.Objector(objection), cancellation) : null
                )
                {
                    Names = await names.Of(view.Events, request.Caller(), cancellation),
                }
            )
            : Answers.Missing(request);

    [Function("DecideObjection"), Audience(Audience.Office)]
    public Task<IResult> Decide(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/objections/{objection}")] HttpRequest request,
        string objection,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<ObjectionState>(
            request,
            client,
            objection,
            (fields, _) =>
                fields["outcome"].ToString() is "upheld" or "dismissed"
                    ? new DecideObjection(new() { Upheld = fields["outcome"] == "upheld", Reason = fields["reason"].ToString() })
                    : NoOutcome.And(ObjectionRules.Unreasoned(fields["reason"].ToString())),
            "/office/objections/" + objection
        );

    private static Refusal NoOutcome { get; } = new("outcome", "请选择核查结论。", "Please choose a finding.", 400);

    private async Task<Outcome<ItemOnNotice>> Objectable(string round, string item, DateTimeOffset at, CancellationToken cancellation)
    {
        var state = await events.State<RoundState>(round, cancellation);
        var found = NoticeRules.Objectable(state, await Noticed(state), item, at);
        return found.IsRefused ? found.Refusal : new ItemOnNotice(state, found.Value);
    }

    private async Task<RankedList?> Noticed(RoundState state) => state.NoticedHash is { } hash ? await lists.Read(hash) : null;

    private sealed record ItemOnNotice(RoundState State, RankedItem Item);
}
