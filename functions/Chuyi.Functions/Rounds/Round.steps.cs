using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.Policy;
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

    private RoundCall Opening => round.State.Opening!;

    /// <summary>Takes the round up where its facts end, and does what may not have followed from the latest.</summary>
    public async Task Resume()
    {
        await round.Resume();
        await (
            round.Latest switch
            {
                { Fact: ExpertReplaced replaced } latest => TellReplaced(replaced, latest),
                { Fact: ItemReassigned moved } latest => TellReassigned(moved, latest),
                { Fact: ObjectionSettled { StruckBecause: { } reason } settled } latest => StrikeItem(latest.At, settled.Item, reason),
                { Fact: ItemStruck struck } => TellStruck(struck),
                { Fact: NoticePublished notice } => TellNotice(notice),
                _ => Task.CompletedTask,
            }
        );
    }

    /// <summary>Handles acts until the round has got somewhere, or until an instant.</summary>
    public async Task TakeUntil(Func<RoundState, bool> there, DateTimeOffset? until = null)
    {
        while (!there(round.State) && await round.NextAct(until) is { } act)
            await Handle(act);
    }

    /// <summary>Takes acts until one asks for the draw, and draws.</summary>
    public async Task Draw(LogRoot seed)
    {
        var act = (await round.NextAct())!;
        if (act.Act is not DrawExperts || RoundRules.MayDraw(round.State) is not null)
        {
            await Handle(act);
            return;
        }
        var outcome = await context.Call(
            DrawActivities.Draw,
            new DrawRequest(
                round.Case,
                seed.Root,
                seed.Size,
                round.State.Pool!.PoolHash,
                Opening.Numbers,
                DutyDeadlines.Due(act.At, Opening.Numbers)
            )
        );
        await round.Record(act, DecisionOf(outcome));
    }

    /// <summary>Invites those who were drawn, if nothing has happened since.</summary>
    public async Task InvitePanel()
    {
        if (round.Latest is not { Fact: ExpertsDrawn })
            return;
        foreach (var expert in round.State.Draw!.Panel)
        {
            var items = await context.Call(DrawActivities.ItemsOf, new ItemsRequest(round.State.Draw.DrawHash, expert));
            await round.SendActs(Invitation(expert, items, round.State.Draw.Due));
        }
    }

    /// <summary>Sets the days of a notice of the whole list, unless it was on notice or is to be.</summary>
    public async Task PutOnNotice()
    {
        while (!round.State.IsNoticed)
        {
            await Schedule(round.State.ListHash!, null);
            if (!round.State.IsNoticed)
                await TakeUntil(_ => false, NextDay);
        }
    }

    /// <summary>Lets notices go up and end and objections be settled, until none is left.</summary>
    public async Task WaitForNotices()
    {
        while (round.State.IsOnNotice)
        {
            var due = round.State.NextNoticeInstant;
            var until =
                round.State.Unscheduled.Count == 0 ? due
                : due < NextDay ? due
                : NextDay;
            if (await round.NextAct(until) is { } act)
                await Handle(act);
            else if (until == due)
                await Turn(round.State.Notices.First(n => !n.IsOver && n.TurnsAt == due));
            else
                foreach (var promoted in round.State.Unscheduled)
                    await Schedule(round.State.ListHash!, promoted);
        }
    }

    /// <summary>Asks every department for its signature, unless they were asked.</summary>
    public async Task StartSignOff()
    {
        if (round.State.Stage != RoundStage.SignOff)
            await round.Record(
                round.Now,
                new SignOffStarted(round.State.SignatureRounds + 1, round.State.ListHash!, [.. Opening.Departments.Select(d => d.Code)])
            );
        if (round.Latest is not { Fact: SignOffStarted, At: var asked })
            return;
        var list = round.State.SignatureRounds;
        var due = SignOffDeadlines.Due(asked, Opening.Numbers);
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
            await Replace(act, leaving);
        else if (act.Act is ReturnItem item)
            await Reassign(act, item);
        else if (act.Act is ConfirmList confirm)
            await round.Record(act, DecisionOf(await context.Call(ListActivities.Confirm, confirm)));
        else if (act.Act is Announce announce)
            await round.Record(
                act,
                await context.Call(
                    ListActivities.Announcement,
                    new AnnouncementRequest(announce.DocumentNumber, round.State.ListHash!, act.At)
                )
            );
        else
            await round.Record(act, decision);

        if (decision.Refusal is null && act.Act is SettleObjection { Outcome: ObjectionOutcome.Upheld } upheld)
            await StrikeItem(act.At, upheld.Item, upheld.Reason);
    }

    private static Decision DecisionOf<TFact>(Outcome<TFact> outcome)
        where TFact : Fact => outcome.IsRefused ? outcome.Refusal : outcome.Value;

    private async Task Replace(ReceivedAct act, ReplaceExpert leaving)
    {
        var replaced = await context.Call(
            DrawActivities.Replace,
            new ReplaceRequest(
                round.State.Draw!.DrawHash,
                round.State.Panel,
                round.State.Reserve,
                round.State.Moves,
                leaving.Expert,
                null,
                leaving.Reason
            )
        );
        await round.Record(act, replaced);
        await TellReplaced(replaced, round.Latest!);
    }

    private async Task TellReplaced(ExpertReplaced replaced, LatestFact act)
    {
        var due = DutyDeadlines.DueOfSuccessor(act.At, Opening.Numbers, round.State.Draw!.Due);
        var messages = new List<ReceivedAct>();
        foreach (var taker in replaced.Moved.GroupBy(m => m.Expert))
            if (taker.Key == replaced.To)
                messages.Add(Invitation(taker.Key, [.. taker.Select(m => m.Application)], due));
            else
                messages.AddRange(taker.Select(m => Addition(m.Expert, m.Application, act.ActId!, due)));
        if (act.Actor != CaseId.Duty(round.Case, replaced.From))
            messages.Add(round.Message(CaseId.Duty(round.Case, replaced.From), act.ActId!, new ReleaseDuty(replaced.Reason)));
        await round.SendActs([.. messages]);
    }

    private async Task Reassign(ReceivedAct act, ReturnItem item)
    {
        var reason = new Sentence(item.Reason, item.Reason);
        var replaced = await context.Call(
            DrawActivities.Replace,
            new ReplaceRequest(
                round.State.Draw!.DrawHash,
                round.State.Panel,
                round.State.Reserve,
                round.State.Moves,
                item.Expert,
                item.Application,
                reason
            )
        );
        var to = replaced.Moved.Count == 0 ? null : replaced.Moved[0].Expert;
        await round.Record(act, new ItemReassigned(item.Application, item.Expert, to, reason));
        if (round.Latest is { Fact: ItemReassigned moved } latest)
            await TellReassigned(moved, latest);
    }

    private async Task TellReassigned(ItemReassigned moved, LatestFact act)
    {
        if (moved.To is not { } to)
            return;
        var due = DutyDeadlines.Due(act.At, Opening.Numbers);
        var isNew = !round.State.Draw!.Panel.Contains(to) && round.State.Moves.SkipLast(1).All(earlier => earlier.To != to);
        await round.SendActs(isNew ? Invitation(to, [moved.Application], due) : Addition(to, moved.Application, act.ActId!, due));
    }

    private async Task StrikeItem(DateTimeOffset at, string item, string reason)
    {
        var struck = await context.Call(ListActivities.Strike, new StrikeRequest(round.State.ListHash!, item, reason));
        await round.Record(at, struck);
        await TellStruck(struck);
    }

    private async Task TellStruck(ItemStruck struck)
    {
        await round.SendActs(round.Message(struck.Item, "struck", new Applications.Strike(struck.Reason)));
        if (struck.PromotedItem is { } promoted)
            await Schedule(struck.ListHash, promoted);
    }

    // Not before the working days are known. They are looked for once a day, and what is on notice goes on meanwhile.
    private async Task Schedule(string list, string? item)
    {
        var request = new ScheduleRequest(round.State.Notices.Count + 1, round.Now, Opening.Numbers.NoticeDays, list, item);
        if (await context.Call(ListActivities.Schedule, request) is { } scheduled)
            await round.Record(round.Now, scheduled);
    }

    private DateTimeOffset NextDay => BeijingTime.EndOf(BeijingTime.DayOf(round.Now));

    private async Task Turn(NoticeState notice)
    {
        var (n, period) = (notice.Schedule, notice.Schedule.Period());
        if (notice.IsUp)
        {
            await round.Record(period.Until, new NoticeEnded(n.Serial));
            return;
        }
        var published = new NoticePublished(n.Serial, n.First, n.Last, n.ListHash, n.Item);
        await round.Record(period.From, published);
        await TellNotice(published);
    }

    private async Task TellNotice(NoticePublished n)
    {
        if (n.Item is { } promoted)
            await round.SendActs(round.Message(promoted, $"promoted-{n.Serial}", new Applications.Promote(n.First, n.Last)));
        else
            await ByPages(
                ListActivities.TellPlaces,
                (from, count) =>
                    new TellPlacesRequest(round.Case, n.ListHash, from, count, n.Serial, n.First, n.Last, BeijingTime.StartOf(n.First))
            );
    }

    private async Task ByPages<TRequest>(Activity<TRequest> activity, Func<int, int, TRequest> page)
    {
        for (var from = 0; from < round.State.Ranking!.Applications; from += PageSize)
            await context.Call(activity, page(from, PageSize));
    }

    private ReceivedAct Invitation(string expert, IReadOnlyList<string> items, DateOnly due) =>
        round.Message(
            CaseId.Duty(round.Case, expert),
            "invite",
            new InviteExpert(
                new Invitation
                {
                    Round = round.Case,
                    Category = Opening.Category,
                    RoundTitle = Opening.Title,
                    Pool = round.State.Pool!.PoolHash,
                    Expert = expert,
                    Items = items,
                    Due = due,
                    Officer = Opening.Officer,
                    Numbers = Opening.Numbers,
                }
            )
        );

    private ReceivedAct Addition(string expert, string application, string key, DateOnly due) =>
        round.Message(CaseId.Duty(round.Case, expert), $"add-{application}-{key}", new AddItem(application, due));
}
