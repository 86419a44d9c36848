using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Ranking;

/// <summary>
/// The activities of a round that work on lists. A list is a file under its hash; the round's history holds only
/// hashes and counts, so that it does not grow with the applications.
/// </summary>
public sealed partial class RankedLists(
    ReadStore readStore,
    EventStore events,
    Files files,
    CaseSignal signal,
    Calendar calendar,
    BorneNumbers numbers,
    WaitingSubmissions waiting,
    LatestFile<RankedList> latest,
    SlicedFile<RankedList, ListedItem> slices,
    NamesToday names
)
{
    /// <summary>Applications that are named in one fact at most: a row of a history has its bounds.</summary>
    private const int ShortAtOnce = 50;

    /// <summary>The same of applications alone, without whose they are.</summary>
    private const int ApartAtOnce = 200;

    [Function(nameof(Rank))]
    public async Task<RankingOutcome> Rank([ActivityTrigger] RankRequest request)
    {
        var sheets = new Dictionary<string, List<IReadOnlyList<int>>>(StringComparer.Ordinal);
        var (round, isEarly) = (request.Round, false);
        var (given, left) = (
            request.Moves.ToLookup(m => m.To, m => m.Application),
            request.Moves.Select(m => (m.From, m.Application)).ToHashSet()
        );
        var (withFewer, arbitrated) = (
            request.WithFewer.ToHashSet(StringComparer.Ordinal),
            (request.Arbitrated ?? []).ToHashSet(StringComparer.Ordinal)
        );
        foreach (var expert in request.Panel)
        {
            var duty = await events.State<DutyState>(CaseId.Duty(round, expert));
            isEarly |= duty.IsReviewing(given[expert]);
            // A review that moved counts where it went.
            foreach (var sheet in duty.Signed.Where(s => !left.Contains((expert, s.Sheet.Application))))
                (sheets.TryGetValue(sheet.Sheet.Application, out var known) ? known : sheets[sheet.Sheet.Application] = []).Add(
                    sheet.Sheet.Scores
                );
        }
        var accepted = await names.Of(
            await readStore.AllSummaries<ApplicationSummary>(round).Where(e => e.Stage == ApplicationStage.Accepted).ToListAsync()
        );
        var missing = accepted
            .Select(e => new ShortItem(e.Case, e.HolderName(), sheets.GetValueOrDefault(e.Case)?.Count ?? 0))
            .Where(i =>
                i.Sheets < ArbiterRules.SheetsDue(request.Numbers, arbitrated.Contains(i.Application)) && !withFewer.Contains(i.Application)
            )
            .Take(ShortAtOnce)
            .ToList();
        if (missing.Count > 0)
            return isEarly ? new RankingOutcome(null, [], IsEarly: true) : new RankingOutcome(null, missing);
        // Whatever the office ranks with fewer sheets has had nobody else to ask.
        var apart = accepted
            .Select(e => e.Case)
            .Where(item => !withFewer.Contains(item) && !arbitrated.Contains(item) && ArbiterRules.AreApart(request.Numbers, sheets[item]))
            .Take(ApartAtOnce)
            .ToList();
        if (apart.Count > 0)
            return new RankingOutcome(null, [], Apart: apart);
        var list = RankedList.Of(
            request.Round,
            request.Numbers,
            accepted.Select(e => new Scored(e.Case, e.UnitName, e.Title, sheets.GetValueOrDefault(e.Case) ?? [])
            {
                NamedPlace = request.Allocation is { NamedIds: null } ofBefore ? ofBefore.PlaceByName(e.UnitName) : e.NamedPlace,
                Designee = e.Designee,
                NewName = e.NewName,
                Prefecture = e.Prefecture,
                Nomination = e.Nomination,
            }),
            request.Draw,
            request.Allocation,
            request.Grades
        );
        var hash = await files.Keep(Layout.Containers.Notices, "", list);
        var (applications, proposed, reserve) = list.Counts;
        var ranked = new Ranked
        {
            ListHash = hash,
            Applications = applications,
            Proposed = proposed,
            Reserve = reserve,
            TieAtCut = list.TieAtCut,
        };
        return new RankingOutcome(ranked, []);
    }

    [Function(nameof(Confirm))]
    public async Task<Outcome<ListConfirmed>> Confirm([ActivityTrigger] ConfirmList confirm)
    {
        var reason = string.IsNullOrWhiteSpace(confirm.Reason) ? null : confirm.Reason.Trim();
        var list = await Read(confirm.ListHash);
        if (EndingRules.WhyNotGoOn(list.Proposed) is { } nothing)
            return nothing;
        if (confirm.Application is not { } application)
            return new ListConfirmed { ListHash = confirm.ListHash, Reason = reason };
        if (list.Items.FirstOrDefault(i => i.Application == application && !i.Struck) is not { } item)
            return new Refusal("not-on-list", "该申报不在名单上。", "This application is not on the list.");
        if (list.WhyNotMove(application, confirm.Rank!.Value) is { } elsewhere)
            return elsewhere;
        var moved = list.Move(application, confirm.Rank.Value);
        return new ListConfirmed
        {
            ListHash = await files.Keep(Layout.Containers.Notices, "", moved),
            Counts = moved.Counts,
            Deviation = $"{item.Rank} → {confirm.Rank}",
            Reason = reason,
        };
    }

    [Function(nameof(Strike))]
    public async Task<ItemStruck> Strike([ActivityTrigger] StrikeRequest request)
    {
        var before = await Read(request.ListHash);
        var (list, promoted) = before.Strike(request.Item);
        return new ItemStruck
        {
            Item = request.Item,
            PromotedItem = promoted,
            ListHash = await files.Keep(Layout.Containers.Notices, "", list),
            Reason = request.Reason,
            WasProposed = before.Proposes(request.Item),
            Counts = list.Counts,
        };
    }

    [Function(nameof(Withdraw))]
    public async Task<ItemWithdrawn> Withdraw([ActivityTrigger] WithdrawRequest request)
    {
        var before = await Read(request.ListHash);
        var list = request.WasOnNotice ? before.Strike(request.Application).List : before.Without(request.Application);
        var promoted = list.Items.FirstOrDefault(i => i.Standing == Standing.Proposed && !before.Proposes(i.Application));
        return new ItemWithdrawn
        {
            Item = request.Application,
            PromotedItem = promoted?.Application,
            ListHash = await files.Keep(Layout.Containers.Notices, "", list),
            TieAtCut = list.TieAtCut,
            Counts = list.Counts,
        };
    }

    [Function(nameof(Schedule))]
    public async Task<NoticeScheduled?> Schedule([ActivityTrigger] ScheduleRequest request)
    {
        var days = await calendar.At(request.DecidedAt);
        return days.Try(known => NoticePeriod.DecidedAt(known, request.DecidedAt, request.Days)) is { } period
            ? new NoticeScheduled(
                new()
                {
                    Serial = request.Serial,
                    Period = period,
                    ListHash = request.ListHash,
                    Item = request.Item,
                }
            )
            : null;
    }

    public Task<RankedList> Read(string hash) => latest.Read(hash);

    // A page of a list as the round tells it.
    private async Task<IEnumerable<ListedItem>> Told(string hash, int from) =>
        (await slices.Read(hash, from)).Where(one => !one.Item.Struck);
}
