using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Submission;

public sealed partial class DraftPages
{
    [Function("Applications"), Audience(Audience.Applicant)]
    public async Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        var (mine, now) = (await drafts.Of(request.Unit(), cancellation), clock.GetUtcNow());
        var all = await rounds.All(cancellation);
        // Whoever has handed in nothing is asked for nothing.
        var asked = AskedWork.None;
        foreach (var unit in mine.Where(DraftRules.MayBeReceived).Select(draft => draft.AppliedAs ?? draft.Unit).Distinct())
            asked = asked.And(await worklist.Of(unit, cancellation));
        var handedIn = new HandedIn(asked, all) { Now = now };
        handedIn = handedIn with { Found = await outcomes.Of(handedIn, mine) };
        var open = new List<RoundCall>();
        foreach (var (call, _) in all)
            if (DraftRules.WhyNotStart(call, await IsNamed(request, call, cancellation), mine, now) is null)
                open.Add(call);
        return Answers.Page<ApplicationsPage, ApplicationsModel>(
            request,
            new(
                ApplicantWork.Of(asked, mine, await Begun(mine, all, cancellation), all, processes, now),
                ApplicantWork.Certificates(asked, processes),
                mine,
                handedIn,
                open
            )
        );
    }

    // Held against the same as on the page where they are looked over: what is called complete here can be submitted there.
    private async Task<IReadOnlyList<DraftModel>> Begun(
        IEnumerable<Draft> mine,
        IReadOnlyList<RoundEntry> all,
        CancellationToken cancellation
    )
    {
        var models = new List<DraftModel>();
        foreach (var draft in mine.Where(draft => !DraftRules.MayBeReceived(draft)))
            if (all.FirstOrDefault(round => round.Call.Round == draft.Round) is { Call: var call })
                models.Add(await Model(draft, call, cancellation));
        return models;
    }
}
