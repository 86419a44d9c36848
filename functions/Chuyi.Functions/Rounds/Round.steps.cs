using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Rounds;

/// <summary>The steps of a round's workflow, one method a sentence of it. Orchestrator code.</summary>
internal sealed class RoundSteps(TaskOrchestrationContext context, CaseDesk<RoundState> round)
{
    private readonly RoundLists lists = new(context, round);
    private readonly RoundNotices notices = new(context, round);
    private readonly RoundOutcomes outcomes = new(context, round);
    private readonly RoundEnding ending = new(context, round);

    private RoundCall Opening => round.State.Opening!;

    private RoundPanel Panel => new(context, round);

    /// <summary>Takes the round up where its facts end, and does what may not have followed from the latest.</summary>
    public async Task Resume()
    {
        await round.Resume();
        await (
            round.Latest switch
            {
                { Fact: DeadlineExtended extended } latest => TellExtension(latest.At, extended),
                { Fact: CallCorrected corrected } latest => TellCorrection(latest.At, corrected),
                { Fact: ExpertReplaced replaced } latest => Panel.TellReplaced(replaced, latest),
                { Fact: ArbitersAsked asked } => Panel.TellArbiters(asked),
                { Fact: ReviewsExtended more } latest => Panel.TellExtended(more, latest),
                { Fact: ItemReassigned moved } latest => Panel.TellReassigned(moved, latest),
                { Fact: ObjectionSettled { StruckBecause: { } reason } settled } latest => notices.Strike(
                    latest.At,
                    settled.Settled.Item,
                    reason
                ),
                { Fact: ItemStruck struck } => notices.TellStruck(struck),
                { Fact: ItemWithdrawn gone } => FollowWithdrawal(gone),
                { Fact: DepartmentReturned } => lists.Supersede(),
                { Fact: ObjectionNoted } when !round.State.IsConfirmed => lists.Supersede(),
                { Fact: NoticePublished notice } => notices.TellNotice(notice.Notice),
                _ => Task.CompletedTask,
            }
        );
    }

    /// <summary>Handles acts until the round has got somewhere or was ended, or until an instant.</summary>
    public async Task TakeUntil(Func<RoundState, bool> there, DateTimeOffset? until = null)
    {
        while (!there(round.State) && round.State.Ending is null && await round.NextAct(until) is { } act)
            await Handle(act);
    }

    /// <summary>Handles acts until the deadline: the one that holds once each of them is handled.</summary>
    public async Task TakeUntilDeadline()
    {
        while (await round.NextAct(Opening.Deadline) is { } act)
            await Handle(act);
    }

    /// <summary>Handles acts until an instant, whatever comes of them.</summary>
    public async Task TakeUntil(DateTimeOffset until)
    {
        while (await round.NextAct(until) is { } act)
            await Handle(act);
    }

    /// <summary>Commits to all cases of the round as they stood when it closed, unless that was done.</summary>
    public Task CommitCases() => outcomes.Commit();

    /// <summary>One step towards the draw: what follows from the facts, or else from the next act.</summary>
    public async Task Draw()
    {
        if (!await new DrawSteps(context, round).Follow())
            await Handle((await round.NextAct())!);
    }

    /// <summary>Invites those who were drawn, if nothing has happened since.</summary>
    public Task InvitePanel() => round.Latest is { Fact: ExpertsDrawn } ? Panel.Invite() : Task.CompletedTask;

    /// <summary>Asks one more expert for each of these applications.</summary>
    public Task AskArbiters(IReadOnlyList<string> applications) => Panel.AskArbiters(applications);

    public Task Rank() => lists.Rank(this);

    public Task PutOnNotice() => notices.PutOnNotice(this);

    public Task WaitForNotices() => notices.WaitForNotices(this);

    public Task StartSignOff() => lists.StartSignOff();

    public Task TellOutcomes() => round.State.Ending is null ? outcomes.Tell(notices) : ending.Tell(notices);

    public Task Conclude() => outcomes.Conclude(this, round.State.Ending is null ? null : ending.Cases);

    /// <summary>Takes what came after the end.</summary>
    public async Task TakeLate()
    {
        while (round.HasActs)
            await Handle((await round.NextAct())!);
    }

    /// <summary>Records what comes of an act, and does what follows from it.</summary>
    public async Task Handle(ReceivedAct act)
    {
        var decision = round.Decide(act);
        if (decision.IsRefused)
            await round.Record(act, decision);
        else if (act.Act is ReplaceExpert leaving && decision.Facts.Count == 0)
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
                        new AnnouncementRequest
                        {
                            Round = round.Case,
                            Act = act.Id,
                            Terms = announce.Terms,
                            SignedBy = round.State.SignedBy,
                            At = act.At,
                        }
                    )
                )
            );
        else if (act.Act is CommitCases)
            await outcomes.CommitAgain(act);
        else if (act.Act is EndRound end)
            await ending.Record(act, end);
        else if (act.Act is NoteWithdrawal left)
        {
            if (await lists.TakeOff(act, left) is { } gone)
                await FollowWithdrawal(gone);
        }
        else
            await round.Record(act, decision);

        if (
            !decision.IsRefused
            && (act.Act is ReportSignature { ReturnedBecause: not null } || (act.Act is NoteObjection && !round.State.IsConfirmed))
        )
            await lists.Supersede();

        if (!decision.IsRefused && decision.Facts is [DeadlineExtended extended])
            await TellExtension(act.At, extended);

        if (!decision.IsRefused && decision.Facts is [ReviewsExtended more])
            await Panel.TellExtended(more, round.Latest!);

        if (!decision.IsRefused && decision.Facts is [CallCorrected corrected])
            await TellCorrection(act.At, corrected);

        if (!decision.IsRefused && act.Act is SettleObjection { Settled: { Outcome: ObjectionOutcome.Upheld } upheld })
            await notices.Strike(act.At, upheld.Item, upheld.Reason);
    }

    // Page by page: who has a draft in the round is found among all drafts.
    private async Task TellExtension(DateTimeOffset at, DeadlineExtended extended)
    {
        string? next = null;
        do next = await context.Call(
            ExtensionActivities.Tell,
            new TellExtensionRequest
            {
                Round = round.Case,
                Title = Opening.Title,
                From = extended.From,
                Terms = extended.Terms,
                At = at,
                Next = next,
            }
        );
        while (next is not null);
    }

    private async Task TellCorrection(DateTimeOffset at, CallCorrected corrected)
    {
        string? next = null;
        do next = await context.Call(
            CorrectionActivities.Tell,
            new TellCorrectionRequest
            {
                Round = round.Case,
                Title = Opening.Title,
                Terms = corrected.Terms,
                Times = Opening.Corrections.Count,
                At = at,
                Next = next,
            }
        );
        while (next is not null);
    }

    // A list that departments were signing went back to the office.
    private async Task FollowWithdrawal(ItemWithdrawn gone)
    {
        if (!round.State.IsConfirmed)
            await lists.Supersede();
        await notices.FollowWithdrawal(gone);
    }

    private static Decision DecisionOf<TFact>(Outcome<TFact> outcome)
        where TFact : Fact => outcome.IsRefused ? outcome.Refusal : outcome.Value;
}
