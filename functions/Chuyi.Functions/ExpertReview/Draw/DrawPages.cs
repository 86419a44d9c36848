using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The draw: what the office does for it, and what everybody may see of it.</summary>
public sealed class DrawPages(EventStore events, ExpertDraw draws, ActIntake intake)
{
    // Their sentences name hashes, numbers and counts, and nobody.
    private static readonly HashSet<string> PublicFacts =
    [
        nameof(PoolImported),
        nameof(DeadlineExtended),
        nameof(RoundClosed),
        nameof(DrawCommitted),
        nameof(DrawSealed),
        nameof(DrawVoided),
        nameof(LaterDayProposed),
        nameof(RandomValuesProposed),
        nameof(RandomValuesEntered),
        nameof(ExpertsDrawn),
    ];

    [Function("CommitDraw"), Audience(Audience.Office)]
    public async Task<IResult> Commit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/commit-draw")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var state = await events.State<RoundState>(round, cancellation);
        if (DrawRules.WhyNotCommit(state) is { } notYet)
            return Answers.Refuse(request, notYet);
        var prepared = await draws.Prepare(CaseId.Parse(round), state.Pool!.PoolHash, state.Opening!.Numbers, DrawRules.Named(state).Day);
        return prepared.IsRefused
            ? Answers.Refuse(request, prepared.Refusal)
            : await Take(
                request,
                client,
                round,
                fields => new CommitDraw(Forms.Day(fields["day"]), Forms.Text(fields["confirmed"]) ?? Forms.Text(fields["reason"]))
            );
    }

    [Function("DrawExperts"), Audience(Audience.Office)]
    public Task<IResult> Draw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/rounds/{round}/draw")] HttpRequest request,
        string round,
        [DurableClient] DurableTaskClient client
    ) =>
        Take(
            request,
            client,
            round,
            fields =>
            {
                var read = RandomSourceForm.ReadValues(fields);
                return read.IsRefused ? read.Refusal : read.Value;
            }
        );

    [Function("DrawPage"), Audience(Audience.Public), Cached]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "draws/{round}")] HttpRequest request,
        string round,
        CancellationToken cancellation
    )
    {
        var view = await events.Recorded<RoundState>(round, cancellation);
        return view.State.Opening is null
            ? Answers.Missing(request)
            : Answers.Page<DrawPage, DrawModel>(
                request,
                new(
                    view.State,
                    [.. view.Events.Where(e => PublicFacts.Contains(e.Type))],
                    view.State.Draw is { } drawn ? await draws.Repeat(drawn, view.Events, cancellation) : null
                )
            );
    }

    [Function("DrawDocument"), Audience(Audience.Public, IsOfFiles = true)]
    public async Task<IResult> Download(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "draws/{round}/draw.json")] HttpRequest request,
        string round,
        CancellationToken cancellation
    ) =>
        (await events.State<RoundState>(round, cancellation)).Draw?.DocumentHash is { } hash
            ? Results.File(await draws.Document(hash, cancellation), "application/json", $"draw-{round}.json")
            : Answers.Missing(request);

    [Function("DrawWithMoves"), Audience(Audience.Public, IsOfFiles = true)]
    public async Task<IResult> DownloadWithMoves(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "draws/{round}/draw-and-moves.json")] HttpRequest request,
        string round,
        CancellationToken cancellation
    )
    {
        var view = await events.Recorded<RoundState>(round, cancellation);
        return view.State.Draw is { } drawn
            ? Results.File(await draws.WithChanges(drawn, view.Events, cancellation), "application/json", $"draw-{round}-and-moves.json")
            : Answers.Missing(request);
    }

    private Task<IResult> Take(HttpRequest request, DurableTaskClient client, string round, Func<IFormCollection, Outcome<Act>> act) =>
        intake.Take<RoundState>(request, client, round, (fields, _) => act(fields), "/office/rounds/" + round);
}
