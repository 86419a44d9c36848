using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Ranking;

/// <summary>
/// The activities of a round that work on lists. A list is a file under its hash; the round's history holds only
/// hashes and counts, so that it does not grow with the applications.
/// </summary>
public sealed class RankedLists(ReadStore readStore, EventStore events, Files files, CaseSignal signal, Calendar calendar)
{
    [Function(nameof(CountApplications))]
    public async Task<int> CountApplications([ActivityTrigger] string round) =>
        await readStore.AllSummaries<ApplicationSummary>(round).CountAsync();

    [Function(nameof(Rank))]
    public async Task<Ranked> Rank([ActivityTrigger] RankRequest request)
    {
        var sheets = new Dictionary<string, List<IReadOnlyList<int>>>(StringComparer.Ordinal);
        var round = request.Round;
        foreach (var expert in request.Panel)
        {
            var duty = await events.State<DutyState>(CaseId.Duty(round, expert));
            foreach (var sheet in duty.Sheets.Values.Where(s => duty.Items.Contains(s.Application)))
                (sheets.TryGetValue(sheet.Application, out var known) ? known : sheets[sheet.Application] = []).Add(sheet.Scores);
        }
        var accepted = await readStore
            .AllSummaries<ApplicationSummary>(request.Round)
            .Where(e => e.Stage == ApplicationStage.Accepted)
            .ToListAsync();
        var list = RankedList.Of(
            request.Round,
            request.Numbers,
            accepted.Select(e => new Scored(e.Case, e.UnitName, e.Title, sheets.GetValueOrDefault(e.Case) ?? []))
        );
        var hash = await files.Keep(Layout.Containers.Notices, "", list);
        return new Ranked(
            hash,
            list.Items.Count,
            list.Items.Count(i => i.Standing == Standing.Proposed),
            list.Items.Count(i => i.Standing == Standing.Reserve),
            list.TieAtCut
        );
    }

    [Function(nameof(Confirm))]
    public async Task<Outcome<ListConfirmed>> Confirm([ActivityTrigger] ConfirmList confirm)
    {
        var reason = string.IsNullOrWhiteSpace(confirm.Reason) ? null : confirm.Reason.Trim();
        if (confirm.Application is not { } application)
            return new ListConfirmed(confirm.ListHash, null, reason);
        var list = await Read(confirm.ListHash);
        if (list.Items.FirstOrDefault(i => i.Application == application) is not { } item)
            return new Refusal("not-on-list", "该申报不在名单上。", "This application is not on the list.");
        var hash = await files.Keep(Layout.Containers.Notices, "", list.Move(application, confirm.Rank!.Value));
        return new ListConfirmed(hash, $"{item.Rank} → {confirm.Rank}", reason);
    }

    [Function(nameof(Strike))]
    public async Task<ItemStruck> Strike([ActivityTrigger] StrikeRequest request)
    {
        var (list, promoted) = (await Read(request.ListHash)).Strike(request.Item);
        return new ItemStruck(request.Item, promoted, await files.Keep(Layout.Containers.Notices, "", list), request.Reason);
    }

    [Function(nameof(Schedule))]
    public async Task<NoticeScheduled?> Schedule([ActivityTrigger] ScheduleRequest request)
    {
        var days = await calendar.At(request.DecidedAt);
        return days.Try(known => NoticePeriod.DecidedAt(known, request.DecidedAt, request.Days)) is var (first, last)
            ? new NoticeScheduled(request.Serial, first, last, request.ListHash, request.Item)
            : null;
    }

    [Function(nameof(Announcement))]
    public async Task<RoundAnnounced> Announcement([ActivityTrigger] AnnouncementRequest request) =>
        new(
            request.DocumentNumber.Trim(),
            request.ListHash,
            (await Read(request.ListHash)).Items.Count(i => i.Standing == Standing.Proposed),
            BeijingTime.DayOf(request.At)
        );

    [Function(nameof(TellPlaces))]
    public async Task TellPlaces([ActivityTrigger] TellPlacesRequest request, [DurableClient] DurableTaskClient client)
    {
        foreach (var item in (await Read(request.ListHash)).Items.Skip(request.From).Take(request.Count).Where(i => !i.Struck))
            await signal.Post(
                client,
                new ReceivedAct(
                    $"{request.Round}-place-{request.Serial}",
                    item.Application,
                    request.Round,
                    request.At,
                    new Place(
                        new Placement
                        {
                            Rank = item.Rank,
                            Score = item.Score,
                            Standing = item.Standing,
                            NoticeFirst = request.First,
                            NoticeLast = request.Last,
                        }
                    )
                )
            );
    }

    [Function(nameof(TellOutcomes))]
    public async Task TellOutcomes([ActivityTrigger] TellOutcomesRequest request, [DurableClient] DurableTaskClient client)
    {
        var (round, list) = (request.Round, await Read(request.ListHash));
        foreach (var item in list.Items.Skip(request.From).Take(request.Count).Where(i => !i.Struck))
            await signal.Post(
                client,
                new ReceivedAct(
                    $"{request.Round}-outcome",
                    item.Application,
                    request.Round,
                    request.At,
                    item.Standing == Standing.Proposed
                        ? new Designate(
                            DesignationNumber(round, item.Rank),
                            request.CategoryName,
                            request.DocumentNumber,
                            request.Day,
                            request.Programme
                        )
                        : new EndWithoutDesignation(request.DocumentNumber)
                )
            );
    }

    /// <summary>The number of a designation: year, category and round, then the rank on the signed list.</summary>
    public static string DesignationNumber(CaseId round, int rank) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CY-{round.Year}-{round.Category}-{round.Number}-{rank:D3}");

    public Task<RankedList> Read(string hash) => files.Read<RankedList>(Layout.Containers.Notices, hash);
}
