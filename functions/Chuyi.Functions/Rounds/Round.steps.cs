using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>The steps of a round's workflow, one method a sentence of it. Orchestrator code.</summary>
internal sealed class RoundSteps(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    /// <summary>Applications told in one activity: bounds both the activity's length and the round's history.</summary>
    private const int PageSize = 50;

    private readonly RoundLists lists = new(context, round);

    private RoundCall Opening => round.State.Opening!;

    private RoundPanel Panel => new(context, round);

    /// <summary>Handles acts until the round has got somewhere, or until an instant.</summary>
    public async Task TakeUntil(Func<RoundState, bool> there, DateTimeOffset? until = null)
    {
        while (!there(round.State) && await round.NextAct(until) is { } act)
            await Handle(act);
    }

    /// <summary>Commits to all cases of the round as they stand, unless that was done so many times already.</summary>
    public async Task CommitCases(int times)
    {
        if (round.State.Commitments < times)
            await round.Record(round.Now, await context.Call(LogActivities.CommitCases, (string)round.Case));
    }

    /// <summary>One step towards the draw: what follows from the facts, or else from the next act.</summary>
    public async Task Draw()
    {
        if (!await new DrawSteps(context, round).Follow())
            await Handle((await round.NextAct())!);
    }

    public Task InvitePanel() => Panel.Invite();

    public Task Rank() => lists.Rank(this);

    /// <summary>Sets the days of a notice of the whole list.</summary>
    public Task PutOnNotice() => Schedule(round.State.ListHash!, null);

    /// <summary>Lets notices go up and end and objections be settled, until none is left.</summary>
    public async Task WaitForNotices()
    {
        while (round.State.IsOnNotice)
        {
            var due = round.State.NextNoticeInstant;
            var act = await round.NextAct(due);
            if (act is not null)
                await Handle(act);
            else
                await Turn(round.State.Notices.First(n => !n.IsOver && n.TurnsAt == due));
        }
    }

    public async Task StartSignOff()
    {
        var list = round.State.SignatureRounds + 1;
        await round.Record(round.Now, new SignOffStarted(list, round.State.ListHash!, [.. Opening.Departments.Select(d => d.Code)]));
        var due = SignOffDeadlines.Due(round.Now, Opening.Numbers);
        await round.SendActs([
            .. Opening.Departments.Select(d =>
                round.Message(
                    CaseId.SignOff(round.Case, d.Code, list),
                    $"sign-{list}",
                    new AskSignature(
                        new SignatureRequest
                        {
                            Round = round.Case,
                            Category = Opening.Category,
                            RoundTitle = Opening.Title,
                            Department = d,
                            List = list,
                            ListHash = round.State.ListHash!,
                            Due = due,
                            Officer = Opening.Officer,
                        }
                    )
                )
            ),
        ]);
    }

    public Task TellOutcomes() =>
        ByPages(
            ListActivities.TellOutcomes,
            (from, count) =>
                new TellOutcomesRequest(
                    round.Case,
                    Opening.CategoryName,
                    Opening.Programme,
                    round.State.Announcement!.SignedBy ?? [],
                    round.State.ListHash!,
                    from,
                    count,
                    round.State.Announcement!.DocumentNumber,
                    round.State.Announcement.Day,
                    round.Now
                )
        );

    private async Task Handle(ReceivedAct act)
    {
        var decision = round.Decide(act);
        if (decision.Refusal is not null)
            await round.Record(act, decision);
        else if (act.Act is ReplaceExpert leaving)
            await Panel.Replace(act, leaving);
        else if (act.Act is ReturnItem item)
            await Panel.Reassign(act, item);
        else if (act.Act is CommitDraw)
            await new DrawSteps(context, round).Commit(act, decision);
        else if (act.Act is ConfirmList confirm)
            await round.Record(act, DecisionOf(await context.Call(ListActivities.Confirm, confirm)));
        else if (act.Act is Announce announce)
            await round.Record(
                act,
                DecisionOf(
                    await context.Call(
                        ListActivities.Announcement,
                        new AnnouncementRequest(round.Case, announce.DocumentNumber, round.State.ListHash!, round.State.SignedBy, act.At)
                    )
                )
            );
        else if (act.Act is NoteWithdrawal left)
        {
            if (await lists.TakeOff(act, left) is { } promoted)
                await Schedule(round.State.ListHash!, promoted);
        }
        else
            await round.Record(act, decision);

        if (decision.Refusal is null && act.Act is ReportSignature { ReturnedBecause: not null })
            await lists.Supersede(round.State);

        if (decision.Refusal is null && act.Act is SettleObjection { Outcome: ObjectionOutcome.Upheld } upheld)
            await StrikeItem(act, upheld);
    }

    private static Decision DecisionOf<TFact>(Outcome<TFact> outcome)
        where TFact : Fact => outcome.IsRefused ? outcome.Refusal : outcome.Value;

    private async Task StrikeItem(ReceivedAct act, SettleObjection upheld)
    {
        var struck = await context.Call(ListActivities.Strike, new StrikeRequest(round.State.ListHash!, upheld.Item, upheld.Reason));
        if (struck.ListHash == round.State.ListHash)
            return; // off the list already
        await round.Record(act.At, struck);
        await round.SendActs(round.Message(upheld.Item, "struck", new Applications.Strike(upheld.Reason)));
        if (struck.PromotedItem is { } promoted)
            await Schedule(struck.ListHash, promoted);
    }

    private async Task Schedule(string list, string? item) =>
        await round.Record(
            round.Now,
            await context.Call(
                ListActivities.Schedule,
                new ScheduleRequest(round.State.Notices.Count + 1, round.Now, Opening.Numbers.NoticeDays, list, item)
            )
        );

    private async Task Turn(NoticeState notice)
    {
        var (n, period) = (notice.Schedule, notice.Schedule.Period());
        if (notice.IsUp)
        {
            await round.Record(period.Until, new NoticeEnded(n.Serial));
            return;
        }
        // The whole list as it stands now: an applicant may have withdrawn since its days were set.
        var list = n.Item is null ? round.State.ListHash! : n.ListHash;
        await round.Record(period.From, new NoticePublished(n.Serial, n.First, n.Last, list, n.Item));
        if (n.Item is { } promoted)
            await round.SendActs(round.Message(promoted, $"promoted-{n.Serial}", new Applications.Promote(n.First, n.Last)));
        else
            await ByPages(
                ListActivities.TellPlaces,
                (from, count) => new TellPlacesRequest(round.Case, list, from, count, n.Serial, n.First, n.Last, period.From)
            );
    }

    private async Task ByPages<TRequest>(Activity<TRequest> activity, Func<int, int, TRequest> page)
    {
        for (var from = 0; from < round.State.Ranking!.Applications; from += PageSize)
            await context.Call(activity, page(from, PageSize));
    }
}
