using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Recommending;

/// <summary>Who of a round's recommenders has answered, and who has not.</summary>
public sealed class RecommendersPages(RoundOpenings rounds, ReadStore readStore)
{
    /// <summary>Where the office finds them.</summary>
    public static string Address(string round) => $"/office/rounds/{round}/recommenders";

    [Function("Recommenders"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/rounds/{round}/recommenders")] HttpRequest request,
        string round,
        CancellationToken cancellation
    )
    {
        if (await rounds.Find(round, cancellation) is not { Recommendation: not null } call)
            return Answers.Missing(request);
        var all = await readStore
            .AllSummaries<RecommendationSummary>(RecommendationSummary.IndexOf(call.Round), cancellation)
            .ToListAsync(cancellation);
        return Answers.Page<RecommendersPage, RecommendersModel>(
            request,
            new(call, [.. all.OrderBy(one => one.IsAwaited ? 0 : 1).ThenBy(one => one.UnitName, StringComparer.Ordinal)])
        );
    }
}
