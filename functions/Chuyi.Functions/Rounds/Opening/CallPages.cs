using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Rounds;

/// <summary>What a round calls for and by which numbers it is ruled, for everybody, from the day it opens.</summary>
public sealed class CallPages(EventStore events, RoundContents contents)
{
    [Function("RoundCall"), Audience(Audience.Public), Cached]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "rounds/{round}")] HttpRequest request,
        string round,
        CancellationToken cancellation
    ) =>
        await events.State<RoundState>(round, cancellation) is { Opening: { } call } state
            ? Answers.Page<CallPage, CallModel>(request, CallModel.Of(call, state).With(await contents.Of(call, cancellation)))
            : Answers.Missing(request);
}
