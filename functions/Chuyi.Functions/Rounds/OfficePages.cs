using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>The office's pages of a round (经办).</summary>
public sealed class OfficePages(EventStore events, ReadStore readStore, RoundOpenings rounds, PoolStore pools, RankedLists lists, PeopleStore people, Forms forms, ActIntake intake, TimeProvider clock)
{
    [Function("Office"), Audience(Audience.Office)]
    public async Task<IResult> Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office")] HttpRequest request, CancellationToken cancellation) =>
        Answers.Page<OfficePage>(request, new { Rounds = await rounds.All(cancellation), Today = BeijingTime.DayOf(clock.GetUtcNow()) });

    [Function("OpenRound"), Audience(Audience.Office)]
    public async Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (fields, form, wrong) = await forms.Read(request);
        var (act, id, refusal) = wrong is null ? await RoundForm.Read(fields, form, request.Caller(), rounds, people, clock.GetUtcNow(), cancellation) : (null, "", wrong);
        if (refusal is not null)
            return Answers.Refuse(request, refusal);
        var (receipt, answer) = await intake.Open<RoundState>(request, client, form, id, act!, RoundRules.Decide, "/office/rounds/" + id);
        return receipt == Receipt.Repeated ? Answers.SeeOther(request, "/office/rounds/" + id) : answer;
    }

    [Function("OfficeRound"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Round([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/rounds/{round}")] HttpRequest request, string round, CancellationToken cancellation)
    {
        var view = await events.Load<RoundState>(round, cancellation);
        if (!view.Exists && view.Untaken.Count == 0)
            return Answers.Missing(request);
        var list = view.State.ListHash is { } hash ? await lists.Read(hash) : null;
        return Answers.Page<OfficeRoundPage>(request, new { View = view, Id = round, List = list });
    }

    [Function("OfficeApplications"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Applications([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/rounds/{round}/applications")] HttpRequest request, string round, CancellationToken cancellation) =>
        await rounds.Find(round, cancellation) is null ? Answers.Missing(request)
        : Answers.Page<RoundApplicationsPage>(request, new { Round = round, Applications = await readStore.Applications(round, request.Query["after"].ToString() is { Length: > 0 } after ? after : null, 50, cancellation) });

    [Function("ImportPool"), Audience(Audience.Office)]
    public async Task<IResult> ImportPool([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/pool")] HttpRequest request, string round, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (fields, _, wrong) = await forms.Read(request);
        if (wrong is not null)
            return Answers.Refuse(request, wrong);
        var (experts, refusal) = PoolStore.Read(fields["csv"].ToString());
        if (refusal is not null)
            return Answers.Refuse(request, refusal);
        var hash = await pools.Keep(experts, cancellation);
        return await Take(request, client, round, _ => new ImportPool(hash, experts.Count));
    }

    [Function("DrawExperts"), Audience(Audience.Office)]
    public async Task<IResult> Draw([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/draw")] HttpRequest request, string round, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var state = await events.State<RoundState>(round, cancellation);
        if (RoundRules.MayDraw(state) is { } notYet)
            return Answers.Refuse(request, notYet);
        var applications = await readStore.AllApplications(round, cancellation).ToListAsync(cancellation);
        return ExpertDraw.MayDraw(applications, await pools.Candidates(state.Pool!.PoolHash, cancellation), state.Opening!.Numbers) is { } refusal
            ? Answers.Refuse(request, refusal)
            : await Take(request, client, round, _ => new DrawExperts());
    }

    [Function("ReplaceExpert"), Audience(Audience.Office)]
    public Task<IResult> Replace([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/replace")] HttpRequest request, string round, [DurableClient] DurableTaskClient client) =>
        Take(request, client, round, fields => new ReplaceExpert(fields["expert"].ToString(), fields["reason"].ToString(), fields["reason"].ToString()));

    [Function("ConfirmList"), Audience(Audience.Office)]
    public async Task<IResult> Confirm([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/confirm")] HttpRequest request, string round, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await rounds.Find(round, cancellation) is { } call && RoundRules.MayPutOnNotice(call.Numbers, clock.GetUtcNow()) is { } refusal)
            return Answers.Refuse(request, refusal);
        return await Take(request, client, round, fields =>
            new ConfirmList(fields["list"].ToString(), Text(fields["application"]), Forms.Whole(fields["rank"]), Text(fields["reason"])));
    }

    [Function("AnnounceRound"), Audience(Audience.Office)]
    public Task<IResult> Announce([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/announce")] HttpRequest request, string round, [DurableClient] DurableTaskClient client) =>
        Take(request, client, round, fields => new Announce(fields["documentNumber"].ToString()));

    private Task<IResult> Take(HttpRequest request, DurableTaskClient client, string round, Func<IFormCollection, Act> act) =>
        intake.Take<RoundState>(request, client, round, (fields, _) => (act(fields), null), RoundRules.Decide, "/office/rounds/" + round);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
