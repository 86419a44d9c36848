using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The experts of a round for the office: how each link stands, what will happen when, and what is done about either.</summary>
public sealed class ExpertsPages(
    EventStore events,
    LinkStore links,
    PoolStore pools,
    RankedLists lists,
    ActIntake intake,
    TimeProvider clock
)
{
    private const int OnPage = 50;

    /// <summary>Where they are shown.</summary>
    public static string Address(string round) => $"/office/rounds/{round}/experts";

    [Function("RoundExperts"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/rounds/{round}/experts")] HttpRequest request,
        string round,
        CancellationToken cancellation
    )
    {
        var view = await events.Load<RoundState>(round, cancellation);
        if (view.State is not { Draw: not null, Pool: { } pool } state)
            return Answers.Missing(request);
        var (id, now) = (CaseId.Parse(round), clock.GetUtcNow());
        string[] all =
        [
            .. state
                .Panel.Union(state.Moves.Select(move => move.From).OfType<string>())
                .Union(state.HaveSigned)
                .Order(StringComparer.Ordinal),
        ];
        var place = PagePlace.Of(request.Query["page"], all.Length, OnPage);
        var list = state.ListHash is { } hash ? await lists.Read(hash) : null;
        var lines = await Task.WhenAll(
            place.Of(all, OnPage).Select(expert => Line(expert, CaseId.Duty(id, expert), list, now, cancellation))
        );
        return Answers.Page<ExpertsPage, ExpertsModel>(
            request,
            new(
                view,
                round,
                lines,
                request.Caller().Is(Audience.Office)
                    ? (await pools.Experts(pool.PoolHash, cancellation)).ToDictionary(one => one.Code, StringComparer.Ordinal)
                    : new Dictionary<string, PoolExpert>(),
                place
            )
            {
                Moments = ReviewTimeline.Of(state, now),
                Told = await intake.Told(request, cancellation),
            }
        );
    }

    [Function("RevokeLinks"), Audience(Audience.Office)]
    public Task<IResult> Revoke(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/duties/{duty}/revoke")] HttpRequest request,
        string duty,
        [DurableClient] DurableTaskClient client
    ) =>
        CaseId.TryParse(duty, CaseKind.Duty, out var id)
            ? intake.Take<DutyState>(
                request,
                client,
                id,
                (fields, _) => new RevokeLinks(fields["reason"].ToString()),
                ActIntake.Telling(Address(id.InRound), id)
            )
            : Task.FromResult(Answers.Missing(request));

    [Function("ExtendReviews"), Audience(Audience.Office)]
    public Task<IResult> Extend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/experts/extend")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<RoundState>(
            request,
            client,
            round,
            (fields, _) =>
                Forms.Day(fields["due"]) is { } due
                    ? new ExtendReviews(due, fields["reason"].ToString(), Forms.Text(fields["expert"]))
                    : new Refusal("due", "请填写新的评审期限。", "Please give the new last day.", 400),
            Address(round)
        );

    private async Task<ExpertLine> Line(string expert, CaseId duty, RankedList? list, DateTimeOffset now, CancellationToken cancellation)
    {
        var past = await events.Events(duty, cancellation);
        var link = ExpertLine.LatestLink(past)?.Link is { } hash ? await links.ByHash(hash, cancellation) : null;
        return ExpertLine.Of(expert, past, link, list, now);
    }
}
