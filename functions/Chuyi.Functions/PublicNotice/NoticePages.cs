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
public sealed class NoticePages(EventStore events, RankedLists lists, PeopleStore people, Forms forms, ActIntake intake, CaseSignal signal, Keys keys, TimeProvider clock)
{
    [Function("Notice"), Audience(Audience.Public)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "notices/{round}")] HttpRequest request, string round, CancellationToken cancellation)
    {
        var state = await events.State<RoundState>(round, cancellation);
        if (state.Opening is null)
            return Answers.Missing(request);
        var (list, now) = (state.NoticedHash is { } hash ? await lists.Read(hash) : null, clock.GetUtcNow());
        var takesObjections = state.Notices.Any(n => n.TakesObjections(now));
        return Answers.Page<NoticePage>(request, new { State = state, List = list, TakesObjections = takesObjections });
    }

    [Function("ObjectionForm"), Audience(Audience.Public)]
    public async Task<IResult> Form([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notices/{round}/objections")] HttpRequest request, string round, CancellationToken cancellation)
    {
        var (state, item, refusal) = await Objectable(round, request.Query["item"].ToString(), clock.GetUtcNow(), cancellation);
        return refusal is not null ? Answers.Refuse(request, refusal) : Answers.Page<ObjectionFormPage>(request, new { Round = round, Item = item, State = state });
    }

    [Function("LodgeObjection"), Audience(Audience.Public)]
    public async Task<IResult> Lodge([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "notices/{round}/objections")] HttpRequest request, string round, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (fields, form, wrong) = await forms.Read(request);
        if (wrong is not null)
            return Answers.Refuse(request, wrong);
        var now = clock.GetUtcNow();
        var (state, item, refusal) = await Objectable(round, fields["item"].ToString(), now, cancellation);
        refusal ??= ObjectionRules.Objector(fields["name"].ToString(), fields["email"].ToString(), fields["text"].ToString());
        if (refusal is not null)
            return Answers.Refuse(request, refusal);
        // The id follows from the form, so that the same form sent twice is the same objection.
        var id = "O." + form;
        var opening = state!.Opening!;
        var act = new LodgeObjection(round, opening.Category, item!.Application, item.UnitName, fields["text"].ToString(),
            fields["kind"] == "unit" ? "unit" : "person", ObjectionRules.VerifyBy(now, opening.Numbers), opening.Officer, opening.Numbers);
        if (ObjectionRules.Decide(ObjectionState.Empty, new ReceivedAct(form, id, request.Caller().Actor, now, act)).Refusal is { } unfit)
            return Answers.Refuse(request, unfit);
        // The address before the act. A refused objection leaves none, and a form sent again does not replace the first one's.
        var objector = new Person(id, fields["name"].ToString().Trim(), fields["email"].ToString().Trim(), fields["phone"].ToString(), null, null, null);
        var before = await events.Load<ObjectionState>(id, cancellation);
        if (!before.Knows(form))
            await people.Write(Recipient.Objector(id), objector, cancellation);
        var (receipt, answer) = await intake.Open<ObjectionState>(request, client, form, id, act, ObjectionRules.Decide, "", now);
        // Who did not see the first answer did not see the code: the same form of the same person shows it again.
        if (receipt == Receipt.Refused || (receipt == Receipt.Repeated && await people.Find(Recipient.Objector(id), cancellation) != objector))
            return answer;
        // The round hears of it here and again from the objection's workflow, as the same act: the notice must not end meanwhile.
        await signal.Post(client, new ReceivedAct(ObjectionWorkflow.LodgedKey(id), round, id, now, new NoteObjection(id, item.Application)));
        return Answers.Page<ObjectionLodgedPage>(request, new { Code = keys.Code("shown/" + id), Until = before.State.Lodged?.VerifyBy ?? act.VerifyBy });
    }

    [Function("Objection"), Audience(Audience.LinkHolder)]
    public async Task<IResult> Mine([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "objections/{objection}")] HttpRequest request, string objection, CancellationToken cancellation) =>
        Answers.Page<ObjectionPage>(request, new { View = await events.Load<ObjectionState>(objection, cancellation), IsOffice = false });

    [Function("OfficeObjection"), Audience(Audience.Office)]
    public async Task<IResult> Investigate([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/objections/{objection}")] HttpRequest request, string objection, CancellationToken cancellation) =>
        await events.Load<ObjectionState>(objection, cancellation) is { Exists: true } view
            ? Answers.Page<ObjectionPage>(request, new { View = view, IsOffice = true, Objector = await people.Find(Recipient.Objector(objection), cancellation) })
            : Answers.Missing(request);

    [Function("DecideObjection"), Audience(Audience.Office)]
    public Task<IResult> Decide([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/objections/{objection}")] HttpRequest request, string objection, [DurableClient] DurableTaskClient client) =>
        intake.Take<ObjectionState>(request, client, objection, (fields, _) => fields["outcome"].ToString() is "upheld" or "dismissed"
            ? (new DecideObjection(fields["outcome"] == "upheld", fields["reason"].ToString()), null)
            : (null, new Refusal("outcome", "请选择核查结论。", "Please choose a finding.", 400)), ObjectionRules.Decide, "/office/objections/" + objection);

    private async Task<(RoundState? State, RankedItem? Item, Refusal? Refusal)> Objectable(
        string round,
        string item,
        DateTimeOffset at,
        CancellationToken cancellation)
    {
        var state = await events.State<RoundState>(round, cancellation);
        if (RoundRules.MayObject(state, item, at) is { } refusal)
            return (null, null, refusal);
        return (await lists.Read(state.NoticedHash!)).Items.FirstOrDefault(i => i.Application == item && i is { Struck: false, Standing: not Standing.NotProposed }) is { } found
            ? (state, found, null)
            : (null, null, new Refusal("no-item", "公示名单中没有该项目。", "There is no such item on the notice.", 404));
    }
}
