using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Wakes the workflow of a case, or starts it. A signal carries only the act's id and may get lost: the act itself
/// waits in the Inbox, and the sweep signals again.
/// </summary>
public sealed class CaseSignal(Inbox inbox, Processes processes, Keys keys, ILogger<CaseSignal> log)
{
    public const string Name = "signal";

    /// <summary>
    /// What a workflow is started with that is the first of its case: nothing can be recorded yet. Started with anything
    /// else, its case's id, it looks.
    /// </summary>
    public const string Opens = "opens";

    private readonly RungLately rung = new();

    /// <summary>
    /// How long a person's act may take to be stored. What is there later than the grace after a deadline would be acknowledged,
    /// and declined all the same: before that the person is asked to send it again.
    /// </summary>
    public TimeSpan Longest { get; init; } = CaseDesk.Grace - TimeSpan.FromSeconds(2);

    /// <summary>
    /// Receives what a person asks. Nothing is acknowledged that the rule refuses, or of which storage could not take what
    /// follows.
    /// </summary>
    /// <param name="decision">What the rule of the case says to it now.</param>
    public async Task<Outcome<Acknowledgement>> Receive(
        DurableTaskClient client,
        ReceivedAct received,
        Decision decision,
        bool opens = false
    )
    {
        if ((decision.Refusal ?? Trial.Fault(keys, received, decision)) is { } refusal)
            return refusal;
        using var inTime = new CancellationTokenSource(Longest);
        try
        {
            return new Acknowledgement(await Post(client, received, opens, inTime.Token));
        }
        catch (OperationCanceledException) when (inTime.IsCancellationRequested)
        {
            log.LogWarning("{Act} for {Case} was not stored within {Longest}", received.Id, received.Case, Longest);
            return NotStored;
        }
    }

    /// <summary>Puts an act into the Inbox, then wakes the case. False when the act waits there already.</summary>
    public async Task<bool> Post(
        DurableTaskClient client,
        ReceivedAct received,
        bool opens = false,
        CancellationToken cancellation = default
    )
    {
        var isNew = await inbox.Post(received, cancellation);
        await WakeOnce(client, received.Case, received.Id, opens);
        return isNew;
    }

    /// <summary>
    /// Wakes the workflow for an act unless this process did so before: a form that is sent again and again makes the history of
    /// the engine no longer. Whoever sends it again after the process died is heard at once; what is lost all the same the sweep finds.
    /// </summary>
    public async Task WakeOnce(DurableTaskClient client, CaseId @case, string actId, bool opens)
    {
        if (!rung.Has(@case, actId) && await Wake(client, @case, actId, opens))
            rung.Add(@case, actId);
    }

    /// <summary>Puts an act into the Inbox for the sweep to find: from where there is no engine to wake anybody.</summary>
    public Task Leave(ReceivedAct received) => inbox.Post(received);

    /// <summary>
    /// Wakes the workflow, or starts it. Which exception the engine throws for an instance that is missing, exists or
    /// has ended differs between its back ends: whatever the first way says, the second is tried. False if both were refused.
    /// </summary>
    public async Task<bool> Wake(DurableTaskClient client, CaseId @case, string actId, bool opens = false)
    {
        var workflow = processes.Of(@case).Workflow;
        Task Raise() => client.RaiseEventAsync(@case, Name, actId);
        Task Start() => client.ScheduleNewOrchestrationInstanceAsync(workflow, opens ? Opens : @case, Once(@case));

        if (await Succeeds(opens ? Start : Raise) || await Succeeds(opens ? Raise : Start))
            return true;
        log.LogWarning("The signal of {Case} was lost; the sweep signals again", @case);
        return false;
    }

    /// <summary>
    /// Begins a workflow again that has ended, for an act that its rule takes all the same: it resumes from the facts, takes
    /// what waits, and ends.
    /// </summary>
    public Task BeginAgain(DurableTaskClient client, CaseId @case, CancellationToken cancellation) =>
        client.ScheduleNewOrchestrationInstanceAsync(processes.Of(@case).Workflow, @case.ToString(), OnceEnded(@case), cancellation);

    [Function(nameof(SendActs))]
    public async Task SendActs([ActivityTrigger] SendActsRequest request, [DurableClient] DurableTaskClient client)
    {
        foreach (var act in request.Acts)
            await Post(client, act, processes.AreOpenedBy(act.Act));
    }

    // Whether it is there nobody knows yet; the same form makes no second one.
    private static Refusal NotStored { get; } =
        new(
            "not-stored",
            "系统繁忙，未能确认收到。请稍候再次提交本表单；即使前一次已经收到，也不会重复。",
            "The service is busy and cannot confirm the receipt. Please send this form again in a moment; "
                + "should it have arrived already, it does not count twice.",
            503
        );

    private async Task<bool> Succeeds(Func<Task> way)
    {
        try
        {
            await way();
            return true;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            log.LogDebug(refused, "One way of waking a workflow was refused");
            return false;
        }
    }

    private static StartOrchestrationOptions Once(string @case) =>
        new StartOrchestrationOptions(@case).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);

    private static StartOrchestrationOptions OnceEnded(string @case) =>
        new StartOrchestrationOptions(@case).WithDedupeStatuses([
            .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses.Where(s => s != OrchestrationRuntimeStatus.Completed),
        ]);
}
