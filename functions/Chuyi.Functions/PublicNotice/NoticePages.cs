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
        return state.Opening is null ? Answers.Missing(request)
            : Answers.Page<NoticePage>(request, new { State = state, List = state.NoticedHash is { } hash ? await lists.Read(hash) : null, Now = clock.GetUtcNow() });
    }

    [Function("ObjectionForm"), Audience(Audience.Public)]
    public async Task<IResult> Form([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notices/{round}/objections")] HttpRequest request, string round, CancellationToken cancellation)
    {
        var (state, item, refusal) = await Objectable(round, request.Query["item"].ToString(), cancellation);
        return refusal is not null ? Answers.Refuse(request, refusal) : Answers.Page<ObjectionFormPage>(request, new { Round = round, Item = item, State = state });
    }

    [Function("LodgeObjection"), Audience(Audience.Public)]
    public async Task<IResult> Lodge([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "notices/{round}/objections")] HttpRequest request, string round, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (fields, form, wrong) = await forms.Read(request);
        if (wrong is not null)
            return Answers.Refuse(request, wrong);
        var (state, item, refusal) = await Objectable(round, fields["item"].ToString(), cancellation);
        refusal ??= Objector(fields);
        if (refusal is not null)
            return Answers.Refuse(request, refusal);
        var id = CaseId.Objection(form);
        var now = clock.GetUtcNow();
        var opening = state!.Opening!;
        var act = new LodgeObjection(round, opening.Category, item!.Application, item.UnitName, fields["text"].ToString(), fields["kind"] == "unit" ? "unit" : "person",
            now.AddHours(opening.Numbers.ContactHours), opening.Officer);
        if (ObjectionRules.Decide(ObjectionState.Empty, new ReceivedAct(form, id, request.Caller().Actor, now, act)).Refusal is { } unfit)
            return Answers.Refuse(request, unfit);
        // The address before the act. A refused objection leaves none, and a form sent again does not replace the first one's.
        var objector = new Person(id, fields["name"].ToString().Trim(), fields["email"].ToString().Trim(), fields["phone"].ToString(), null, null, null);
        var before = await events.Load<ObjectionState>(id, cancellation);
        if (!before.Knows(form))
            await people.Write(Recipient.Objector(id), objector, cancellation);
        var (receipt, answer) = await intake.Open<ObjectionState>(request, client, form, id, act, ObjectionRules.Decide, "");
        // Who did not see the first answer did not see the code: the same form of the same person shows it again.
        if (receipt == Receipt.Refused || (receipt == Receipt.Repeated && await people.Find(Recipient.Objector(id), cancellation) != objector))
            return answer;
        // The round hears of it here and again from the objection's workflow, as the same act: the notice must not end meanwhile.
        await signal.Post(client, new ReceivedAct(ObjectionWorkflow.LodgedKey(id), round, id, now, new NoteObjection(id, item.Application)));
        return Answers.Page<ObjectionLodgedPage>(request, new { Code = keys.Code("shown/" + id), Until = before.State.Lodged?.VerifyBy ?? act.VerifyBy });
    }

    [Function("Objection"), Audience(Audience.LinkHolder)]
    public async Task<IResult> Mine([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "objections/{objection}")] HttpRequest request, string objection, CancellationToken cancellation) =>
        await events.Load<ObjectionState>(objection, cancellation) is { Exists: true } view
            ? Answers.Page<ObjectionPage>(request, new { View = view, IsOffice = false })
            : Answers.Missing(request);

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

    // An objection is taken while a notice about its item is up.
    private async Task<(RoundState? State, RankedItem? Item, Refusal? Refusal)> Objectable(string round, string item, CancellationToken cancellation)
    {
        var state = await events.State<RoundState>(round, cancellation);
        var now = clock.GetUtcNow();
        var isUp = state.Notices.Any(n => n.IsUp && !n.IsOver && now < n.Schedule.Until && (n.Schedule.Item is null || n.Schedule.Item == item));
        if (!isUp)
            return (null, null, new Refusal("not-on-notice", "异议只能在公示期内提出。", "Objections are taken during the notice only.", 409));
        return (await lists.Read(state.NoticedHash!)).Items.FirstOrDefault(i => i.Application == item && i is { Struck: false, Standing: not Standing.NotProposed }) is { } found
            ? (state, found, null)
            : (null, null, new Refusal("no-item", "公示名单中没有该项目。", "There is no such item on the notice.", 404));
    }

    private static Refusal? Objector(IFormCollection fields) =>
        fields["name"].ToString().Trim().Length < 2 ? new("anonymous", "请填写真实姓名或单位全称，匿名异议不予受理。", "Please give your real name or the unit's full name; anonymous objections are not taken.")
        : !PostOffice.CanReach(fields["email"].ToString().Trim()) ? new("email", "请填写有效的邮箱。", "Please give a valid e-mail address.")
        : fields["text"].ToString().Length > 5000 ? new("too-long", "异议内容不得超过 5000 字。", "An objection has at most 5,000 characters.")
        : null;
}
