using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Storage;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>What a round's workflow puts on notice, and what it tells of it. Orchestrator code.</summary>
internal sealed class RoundNotices(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    /// <summary>
    /// Applications told in one activity, a slice of the list: bounds the activity's length, what it reads, and the round's history.
    /// </summary>
    private const int PageSize = SlicedFile<RankedList, ListedItem>.Size;

    private DateTimeOffset NextDay => BeijingTime.EndOf(BeijingTime.DayOf(round.Now));

    /// <summary>Sets the days of a notice of the whole list, unless it was on notice or is to be.</summary>
    public async Task PutOnNotice(RoundSteps steps)
    {
        while (round.State is { IsNoticed: false, Ending: null })
        {
            await Schedule(round.State.ListHash!, null);
            if (!round.State.IsNoticed)
                await steps.TakeUntil(_ => false, NextDay);
        }
    }

    /// <summary>Lets notices go up and end and objections be settled, until none is left.</summary>
    public async Task WaitForNotices(RoundSteps steps)
    {
        while (round.State is { IsOnNotice: true, Ending: null })
        {
            var due = round.State.NextNoticeInstant;
            var until =
                round.State.Unscheduled.Count == 0 ? due
                : due < NextDay ? due
                : NextDay;
            if (await round.NextAct(until) is { } act)
                await steps.Handle(act);
            else if (until == due)
                await Turn(round.State.Notices.First(n => !n.IsOver && n.TurnsAt == due));
            else
                foreach (var promoted in round.State.Unscheduled)
                    await Schedule(round.State.ListHash!, promoted);
        }
    }

    /// <summary>Strikes an item off the list, unless it is off it already.</summary>
    public async Task Strike(DateTimeOffset at, string item, string reason)
    {
        var struck = await context.Call(ListActivities.Strike, new StrikeRequest(round.State.ListHash!, item, reason));
        if (struck.ListHash == round.State.ListHash)
            return; // off the list already
        await round.Record(at, struck);
        await TellStruck(struck);
    }

    /// <summary>The application is told; who moves up from the reserve goes on notice.</summary>
    public async Task TellStruck(ItemStruck struck)
    {
        await round.SendActs(round.Message(CaseId.Parse(struck.Item), "struck", new Applications.Strike(struck.Reason)));
        if (struck.PromotedItem is { } promoted)
            await Schedule(struck.ListHash, promoted);
    }

    /// <summary>Who moved up on a list that is on notice goes on notice too.</summary>
    public Task FollowWithdrawal(ItemWithdrawn gone) =>
        gone.PromotedItem is { } promoted && round.State.Unscheduled.Contains(promoted)
            ? Schedule(round.State.ListHash!, promoted)
            : Task.CompletedTask;

    // Not before the working days are known. They are looked for once a day, and what is on notice goes on meanwhile.
    private async Task Schedule(string list, string? item)
    {
        var request = new ScheduleRequest(round.State.Notices.Count + 1, round.Now, round.State.Opening!.Numbers.NoticeDays, list, item);
        if (await context.Call(ListActivities.Schedule, request) is { } scheduled)
            await round.Record(round.Now, scheduled);
    }

    private async Task Turn(NoticeState notice)
    {
        var n = notice.Notice;
        if (notice.IsUp)
        {
            await round.Record(n.Period.Until, new NoticeEnded(n.Serial));
            return;
        }
        // The whole list as it stands now: an applicant may have withdrawn since its days were set.
        var published = n.Item is null ? n with { ListHash = round.State.ListHash! } : n;
        await round.Record(n.Period.From, new NoticePublished(published));
        await TellNotice(published);
    }

    /// <summary>Every application on the list is told where it stands; one that moved up, that it did.</summary>
    public async Task TellNotice(Notice n)
    {
        if (n.Item is { } promoted)
            await round.SendActs(round.Message(CaseId.Parse(promoted), $"promoted-{n.Serial}", new Applications.Promote(n.Period)));
        else
            await ByPages(
                ListActivities.TellPlaces,
                (from, count) =>
                    new TellPlacesRequest
                    {
                        Round = round.Case,
                        Notice = n,
                        From = from,
                        Count = count,
                    }
            );
    }

    /// <summary>Calls an activity for all items of the list, page by page; not at all where nothing was ranked.</summary>
    public async Task ByPages<TRequest>(Activity<TRequest> activity, Func<int, int, TRequest> page)
    {
        for (var from = 0; from < round.State.Ranking?.Applications; from += PageSize)
            await context.Call(activity, page(from, PageSize));
    }
}
