using Chuyi.Functions.Mail;
using Chuyi.History.Events;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Cases;

/// <summary>What holds for the desk of every case.</summary>
public static class CaseDesk
{
    /// <summary>How long after a legal deadline acts received before it may still be on their way into the Inbox.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
}

/// <summary>
/// The desk at which one workflow handles one case: it takes acts from the Inbox in the order of their receipt,
/// waits for the signal or a deadline, and records facts. It is the only writer of its case.
/// Belongs to orchestrator code: everything here replays.
/// </summary>
/// <param name="context">The orchestration; its instance id is the case id.</param>
/// <param name="rules">What comes of an act.</param>
/// <param name="letters">Which letters follow from a fact.</param>
public sealed partial class CaseDesk<TState>(
    TaskOrchestrationContext context,
    Func<TState, ReceivedAct, Decision> rules,
    Func<TState, Fact, IEnumerable<Letter>> letters
)
    where TState : ICaseState<TState>
{
    /// <summary>After so many acts and deadlines a run starts over, so that the engine's history stays short.</summary>
    private const int MostActs = 100;

    private readonly Queue<ReceivedAct> taken = new();
    private readonly CaseLetters told = new();
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private Task<string>? signal;
    private bool look = true;
    private DateTimeOffset looked;
    private int seq;
    private int count;
    private string previous = EventRecord.NoPrev;

    public CaseId Case { get; } = CaseId.Parse(context.InstanceId);

    public TState State { get; private set; } = TState.Empty;

    /// <summary>The instant of the engine's current step.</summary>
    public DateTimeOffset Now => new(DateTime.SpecifyKind(context.CurrentUtcDateTime, DateTimeKind.Utc));

    /// <summary>The latest fact, letters aside, or null before there is one.</summary>
    public LatestFact? Latest { get; private set; }

    /// <summary>
    /// When the letters that follow from what was recorded last had gone out; null where there are none, or where an earlier
    /// run had sent them.
    /// </summary>
    public DateTimeOffset? Sent { get; private set; }

    /// <summary>
    /// Takes up a case where an earlier run of its workflow left it, if there was one. Letters that follow from the latest
    /// fact and that no fact tells of are delivered; those of an earlier one were, or it would be the latest.
    /// </summary>
    public async Task Resume()
    {
        // Were it not so, the first event would find its place taken, and the workflow would start over and look.
        if (context.GetInput<string>() == CaseSignal.Opens)
            return;
        (look, looked) = (false, Now);
        var soFar = await context.Call(CaseActivities.SoFar, context.InstanceId);
        foreach (var past in soFar.Facts)
        {
            State = State.After(past.Fact, past.At);
            (seq, previous) = (past.Seq, past.Hash);
            if (past.ActId is { } actId)
                done.Add(actId);
            var isNext = Latest is null || (Latest.At, Latest.ActId) != (past.At, past.ActId);
            if (told.Take(past.Seq, past.At, past.Fact, isNext, letters(State, past.Fact)))
                Latest = new(past.Fact, past.At, past.Actor, past.ActId);
        }
        if (Latest is { } latest)
            await Deliver(latest.At, isAny: told.Due.Count > 0);
        await Receive(soFar.Waiting);
    }

    /// <summary>The next act, or null once the deadline has passed without one received before it.</summary>
    public async Task<ReceivedAct?> NextAct(DateTimeOffset? until = null)
    {
        // A safe point: all that follows from what was taken has happened.
        if (count++ >= MostActs)
            throw new StartOverException();
        while (true)
        {
            if (taken.TryPeek(out var next))
                return until is { } end && next.At >= end ? null : taken.Dequeue();
            if (look)
                await LookIntoInbox();
            else if (until is { } deadline && Now >= deadline + CaseDesk.Grace)
            {
                if (looked >= deadline + CaseDesk.Grace)
                    return null;
                look = true;
            }
            else
                look = await SignalOrDeadline(until + CaseDesk.Grace);
        }
    }

    /// <summary>What comes of an act by the rules of the case, as it stands now.</summary>
    public Decision Decide(ReceivedAct act) => CaseRules.Decide(act, told, one => rules(State, one));

    /// <summary>Takes the next act and records what comes of it.</summary>
    public async Task<ReceivedAct> Take()
    {
        var act = (await NextAct())!;
        await Record(act, Decide(act));
        return act;
    }

    /// <summary>At the end: what lies on the desk is decided by the same rule, and makes nothing go on.</summary>
    public async Task TakeWhatIsLeft()
    {
        while (taken.TryDequeue(out var act))
            await Record(act, Decide(act));
    }

    /// <summary>Whether acts lie on the desk.</summary>
    public bool HasActs => taken.Count > 0;

    /// <summary>Takes acts until the case has got somewhere.</summary>
    public async Task TakeUntil(Func<TState, bool> there)
    {
        while (!there(State))
            await Take();
    }

    /// <summary>Takes the next act, or once the deadline has passed without an act, records what that means.</summary>
    public async Task TakeOr(DateTimeOffset until, Fact otherwise)
    {
        if (await NextAct(until) is { } act)
            await Record(act, Decide(act));
        else
            await Record(until, otherwise);
    }

    /// <summary>Records what came of an act, or that it was declined, and clears it from the Inbox.</summary>
    public Task Record(ReceivedAct act, Decision decision) =>
        decision.Refusal is { } refusal
            ? Write(act.Actor, act.At, [ActDeclined.Of(act, refusal)], act.Id)
            : Write(act.Actor, act.At, decision.Facts, act.Id);

    /// <summary>Records what the process itself established: a deadline, a result.</summary>
    public Task Record(DateTimeOffset at, params Fact[] facts) => Write(Case, at, facts, null);

    /// <summary>Sends acts to other cases and signals these.</summary>
    public Task SendActs(params ReceivedAct[] acts) => context.Call(CaseActivities.SendActs, new SendActsRequest([.. acts]));

    /// <summary>An act of this case for another one. The key makes a repetition the same act.</summary>
    public ReceivedAct Message(CaseId to, string key, Act act) => new($"{Case}-{key}", to, Case, Now, act);

    private async Task LookIntoInbox()
    {
        (look, looked) = (false, Now);
        await Receive(await context.Call(CaseActivities.TakeActs, context.InstanceId));
    }

    private async Task Receive(IReadOnlyList<ReceivedAct> waiting)
    {
        foreach (var act in waiting)
            if (done.Add(act.Id))
                taken.Enqueue(act);
            else
            {
                // Sent twice: nothing follows, and it does not wait for ever. Whoever sends it for ever makes no long history.
                count++;
                await Record(act, Decision.Of());
            }
    }

    // Never two open waits of one name: the engine would serve the later one first. A timer that lost is cancelled.
    private async Task<bool> SignalOrDeadline(DateTimeOffset? until)
    {
        signal ??= context.WaitForExternalEvent<string>(CaseSignal.Name);
        if (until is { } deadline)
        {
            using var lost = new CancellationTokenSource();
            var timer = context.CreateTimer(deadline.UtcDateTime, lost.Token);
            if (await Task.WhenAny(signal, timer) == timer)
                return Now >= deadline; // the engine's timers may be early; then wait the rest
            Cancel(lost);
        }
        var actId = await signal;
        signal = null;
        return !done.Contains(actId);
    }

    // Here and now: CancelAsync would run on another thread, which an orchestrator must not.
    private static void Cancel(CancellationTokenSource timer) => timer.Cancel();
}
