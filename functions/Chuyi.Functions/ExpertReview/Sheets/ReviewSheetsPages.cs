using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// How one application was reviewed: the sheets with their spread and the distance from the cut for office and auditors, as soon as
/// there is a list; the comments alone, and nobody's name, for the applicant once the round is decided.
/// </summary>
public sealed class ReviewSheetsPages(EventStore events, SignedSheets sheets, RankedLists lists, PoolStore pools, DraftStore drafts)
{
    /// <summary>Where it is read.</summary>
    public static string Address(string application) => $"/applications/{application}/review";

    [Function("ReviewSheets"), Audience(Audience.Readers)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}/review")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var role = request.Caller().Role;
        var unit = role == Role.Applicant ? request.Unit() : null;
        var state = await events.State<ApplicationState>(id, cancellation);
        // The draft of an application of a unit that was merged into another is that one's now. It is looked for where there is no such
        // application, too: that is not to be told from another's.
        var isOfUnit = state.Submission is not null && ApplicationRules.MaySee(state, unit);
        var isReader = isOfUnit || (unit is not null && await drafts.Find(unit, id, cancellation) is not null);
        if (!isReader || state.Submission is not { } submission || !SheetReaders.Are(role, state))
            return Answers.Missing(request);
        var round = await events.State<RoundState>(submission.Round, cancellation);
        // While sheets are being signed nobody reads any: the list is what they have in common.
        if (round.ListHash is not { } list)
            return Answers.Refuse(request, NotYet);
        var signed = await sheets.Of(round, submission.Round, id, cancellation);
        return Answers.Page<ReviewSheetsPage, ReviewSheetsModel>(
            request,
            new(id, submission, signed)
            {
                List = role == Role.Applicant ? null : await lists.Read(list),
                Names =
                    role is Role.Office or Role.Auditor && round.Pool is { } pool
                        ? (await pools.Experts(pool.PoolHash, cancellation)).ToDictionary(e => e.Code, e => e.Name, StringComparer.Ordinal)
                        : new Dictionary<string, string>(),
            }
        );
    }

    private static Refusal NotYet { get; } =
        new(
            "no-list",
            "专家评审尚未结束，评分表在汇总排序之后显示。",
            "The review is not over; the sheets are shown once the list is ranked.",
            409
        );
}
