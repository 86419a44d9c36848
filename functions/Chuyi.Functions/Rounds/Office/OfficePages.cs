using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Rounds;

/// <summary>The office's pages of a round (经办).</summary>
public sealed class OfficePages(
    EventStore events,
    RoundOpenings rounds,
    RoundContents contents,
    PoolStore pools,
    RankedLists lists,
    PeopleStore people,
    ActorNames names,
    Forms forms,
    ActIntake intake,
    OfficeWork work,
    Calendar calendar,
    UnitRegister units,
    TimeProvider clock
)
{
    [Function("Office"), Audience(Audience.Office)]
    public async Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var all = await rounds.All(cancellation);
        return Answers.Page<OfficePage, OfficeModel>(
            request,
            new(await work.For(request.Caller().Actor, all, cancellation), all, BeijingTime.DayOf(clock.GetUtcNow()))
            {
                UnknownNamed = RoundTemplate.Of(request.Query) is { Category.Named: { Count: > 0 } named }
                    ? NamedUnits.Unknown(named, await units.Lately(cancellation))
                    : [],
            }
        );
    }

    [Function("OpenRound"), Audience(Audience.Office)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var now = clock.GetUtcNow();
        var read = await RoundForm.Read(
            posted.Value,
            request.Caller(),
            rounds,
            contents,
            people,
            await units.Lately(cancellation),
            now,
            cancellation
        );
        if (read.IsRefused)
            return Answers.Refuse(request, read.Refusal);
        var (id, act, _) = read.Value;
        var known = await calendar.Between(BeijingTime.DayOf(now), RoundDeadlines.LastLookedUp(act.Call, now), cancellation);
        if (RoundDeadlines.UnknownYear(act.Call, known, now) is { } year && !RoundForm.Confirms(posted.Value.Fields, year))
            return Answers.Page<UnknownYearPage, UnknownYearModel>(request, new(year, act.Call, posted.Value.Fields), 409);
        if (posted.Value.Fields[InterruptionModel.Sure] != "yes")
            return Answers.Page<OpeningPreviewPage, OpeningPreviewModel>(
                request,
                OpeningPreviewModel.Of(read.Value, posted.Value.Fields, now)
            );
        var claimed = await intake.Claim(request, posted.Value);
        if (claimed.IsRefused)
            return Answers.Refuse(request, claimed.Refusal);
        var (result, answer) = await intake.Open<RoundState>(request, client, claimed.Value, id, act, "/office/rounds/" + id);
        return result == IntakeResult.Repeated ? Answers.SeeOther(request, "/office/rounds/" + id) : answer;
    }

    [Function("OfficeRound"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Round(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/rounds/{round}")] HttpRequest request,
        string round,
        CancellationToken cancellation
    )
    {
        var view = await events.Load<RoundState>(round, cancellation);
        if (!view.Exists && view.Untaken.Count == 0)
            return Answers.Missing(request);
        var list = view.State.ListHash is { } hash ? await lists.Read(hash) : null;
        var experts =
            request.Caller().Is(Audience.Office) && RoundRules.NamesExperts(view.State)
                ? await pools.Experts(view.State.Pool!.PoolHash, cancellation)
                : [];
        return Answers.Page<OfficeRoundPage, OfficeRoundModel>(
            request,
            new(
                view,
                round,
                list,
                experts.ToDictionary(expert => expert.Code, StringComparer.Ordinal),
                Forms.Whole(request.Query["page"]) is { } page and > 0 ? page : null
            )
            {
                Names = await names.Of(view.Events, request.Caller(), cancellation),
            }
        );
    }

    [Function("ReplaceExpert"), Audience(Audience.Office)]
    public Task<IResult> Replace(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/replace")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client
    ) =>
        Take(
            request,
            client,
            round,
            fields => new ReplaceExpert(
                new()
                {
                    Expert = fields["expert"].ToString(),
                    Reason = Both(Forms.Text(fields["confirmed"]) ?? fields["reason"].ToString()),
                }
            )
        );

    [Function("RankWithFewerSheets"), Audience(Audience.Office)]
    public Task<IResult> RankWithFewerSheets(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/fewer-sheets")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client
    ) =>
        Take(
            request,
            client,
            round,
            fields => new RankWithFewerSheets(
                new() { Applications = [.. fields["application"].OfType<string>()], Reason = fields["reason"].ToString() }
            )
        );

    [Function("EndRound"), Audience(Audience.Office)]
    public Task<IResult> End(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/end")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<RoundState>(
            request,
            client,
            round,
            async (fields, view) =>
                (EndingRules.WhyNotEnd(view.State) ?? await lists.WhyNotEnd(view.Id, view.State.ListHash)) is { } refusal
                    ? refusal
                    : new EndRound(fields["reason"].ToString()),
            "/office/rounds/" + round
        );

    private static Sentence Both(string text) => new(text, text);

    private Task<IResult> Take(HttpRequest request, DurableTaskClient client, string round, Func<IFormCollection, Act> act) =>
        intake.Take<RoundState>(request, client, round, (fields, _) => act(fields), "/office/rounds/" + round);
}
