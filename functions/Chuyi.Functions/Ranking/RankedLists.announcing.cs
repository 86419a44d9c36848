using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Ranking;

/// <content>What a list that was signed leads to: the announcement, and whether all of it would be designated.</content>
public sealed partial class RankedLists
{
    /// <summary>Summaries that are asked for at once.</summary>
    private const int AtOnce = 16;

    [Function(nameof(Announcement))]
    public async Task<Outcome<RoundAnnounced>> Announcement([ActivityTrigger] AnnouncementRequest request)
    {
        var terms = request.Terms;
        var proposed = (await Read(terms.ListHash)).Proposed;
        if (await WhyNotDesignate(request.Round, proposed) is { } refusal)
            return refusal;
        // The last that can be in the way: whoever bears the number is announced.
        var borne = await numbers.Take(terms.DocumentNumber, request.Round, request.Act);
        if (borne is not null && terms.BorneReason is null)
            return borne;
        var day = BeijingTime.DayOf(request.At);
        return new RoundAnnounced
        {
            Terms = AnnouncementRules.Kept(terms, request.At, borne),
            Designations = proposed.Count,
            Day = day,
            SignedBy = request.SignedBy,
        };
    }

    /// <summary>
    /// Why not every proposed item would be designated, or null. Each must have heard that it is on the list: one that was
    /// withdrawn, or whose case does not move, would be announced and never certified. Only these are asked for, which the quota
    /// bounds.
    /// </summary>
    public async Task<Refusal?> WhyNotDesignate(string round, IReadOnlyList<RankedItem> proposed)
    {
        var open = 0;
        foreach (var some in proposed.Chunk(AtOnce))
        {
            var found = await Task.WhenAll(some.Select(i => readStore.Summary<ApplicationSummary>(round, i.Application)));
            open += found.Count(application => application?.Stage != ApplicationStage.Placed);
        }
        return open == 0
            ? null
            : new Refusal(
                "not-placed",
                $"名单中有 {open} 个项目的申报不在公示后的状态，不能公布，请先核查。",
                $"{open} applications on the list are not where the notice left them; please look into them before announcing.",
                409
            );
    }
}
