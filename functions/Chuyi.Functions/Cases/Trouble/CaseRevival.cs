using System.Text.Json;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Takes up cases whose workflow has failed or was terminated: begins it again, from the facts. That it did is a fact,
/// once for each place where a case broke off; if it fails at the same place again the office sees it among the cases in
/// trouble, and it is begun again each time.
/// </summary>
public sealed class CaseRevival(
    EventStore events,
    Recording recording,
    Processes processes,
    Troubles troubles,
    TimeProvider clock,
    ILogger<CaseRevival> log
)
{
    /// <summary>Among the troubles of a case: that its workflow fails again and again.</summary>
    public const string Trouble = "failed";

    private static readonly OrchestrationRuntimeStatus[] Broken =
    [
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
    ];

    // Only one that has broken off is begun again, whatever has become of it since it was looked at.
    private static readonly OrchestrationRuntimeStatus[] NotBroken =
    [
        .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses.Except(Broken),
    ];

    public static bool HasBrokenOff(OrchestrationMetadata instance) => Broken.Contains(instance.RuntimeStatus);

    /// <summary>Takes up every case that has broken off. The engine names them: asking costs what it returns.</summary>
    public async Task TakeUpAll(DurableTaskClient client, CancellationToken cancellation)
    {
        var query = new OrchestrationQuery { Statuses = Broken, FetchInputsAndOutputs = true };
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellation))
            try
            {
                await TakeUp(client, instance, isAsked: false, cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One case that cannot be read, or be begun again, holds up no other.
                log.LogError(fault, "{Case} cannot be taken up", instance.InstanceId);
                if (InstanceId.TryParse(instance.InstanceId, out var id))
                    await Note(id, Faults.TextOf(fault));
            }
    }

    /// <summary>Begins the workflow of a case again.</summary>
    /// <param name="isAsked">Whether somebody asks for it: then also that of one which was settled in another way.</param>
    public async Task TakeUp(DurableTaskClient client, OrchestrationMetadata instance, bool isAsked, CancellationToken cancellation)
    {
        var id = InstanceId.Parse(instance.InstanceId);
        var @case = id.Case;
        if (!id.IsOfCase)
        {
            await BeginBeside(client, id, instance, cancellation);
            return;
        }
        var past = await events.Events(@case, cancellation);
        if (!isAsked && IsSettled(past, instance))
            return;
        if (past.Count > 0 && past[^1].Type == nameof(CaseTakenUp))
            await Note(id, Why(instance));
        else if (past.Count > 0)
            await Record(TakenUp(@case, past, instance.RuntimeStatus));
        log.LogWarning("{Case} had broken off and is taken up: {Why}", @case, Why(instance));
        await Begin(client, id, processes.Of(@case).Workflow, @case.ToString(), cancellation);
    }

    // It records no fact, and has no case yet where it is for a draft: that it broke off the office hears at once. It goes on with
    // what it was begun with.
    private async Task BeginBeside(DurableTaskClient client, InstanceId id, OrchestrationMetadata instance, CancellationToken cancellation)
    {
        var known = await client.GetInstanceAsync(id.ToString(), getInputsAndOutputs: true, cancellation) ?? instance;
        await Note(id, Why(known));
        log.LogWarning("{Instance} had broken off and is begun again: {Why}", id, Why(known));
        await Begin(client, id, known.Name, known.ReadInputAs<JsonElement>(), cancellation);
    }

    /// <summary>
    /// Records that the office settled by other means what a case that has broken off can do no more. It is left alone then, until
    /// something is asked of it and it fails anew.
    /// </summary>
    /// <param name="act">What the office sent, and what the rule makes of it.</param>
    public async Task Settle(ReceivedAct act, IReadOnlyList<Fact> facts, CancellationToken cancellation)
    {
        var past = await events.Events(act.Case, cancellation);
        // Said twice it is said once.
        if (!EndsSettled(past))
            await Record(Request(act.Case, past, act.Actor, facts));
    }

    private static bool IsSettled(IReadOnlyList<EventRecord> past, OrchestrationMetadata instance) =>
        EndsSettled(past) && instance.LastUpdatedAt <= past[^1].At;

    private static bool EndsSettled(IReadOnlyList<EventRecord> past) =>
        past is [.., { Type: nameof(TroubleSettled) } last] && ((TroubleSettled)FactFormat.Read(last)).Settlement.Trouble == Trouble;

    // The sweep and the office may do so at the same time: what is begun already needs no second beginning.
    private static async Task Begin(DurableTaskClient client, InstanceId id, string workflow, object input, CancellationToken cancellation)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                workflow,
                input,
                new StartOrchestrationOptions(id.ToString()).WithDedupeStatuses(NotBroken),
                cancellation
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (await client.GetInstanceAsync(id.ToString(), cancellation) is not { } now || HasBrokenOff(now))
                throw;
        }
    }

    private Task Note(InstanceId id, string text)
    {
        var now = clock.GetUtcNow();
        return troubles.Note(
            new Trouble
            {
                Case = id.Case,
                Id = Cases.Trouble.IdOf(Trouble, id),
                Run = id.IsOfCase ? null : id.Run,
                Kind = TroubleKind.Failed,
                Reason = Faults.Say(text),
                Detail = text,
                Since = now,
                Latest = now,
            }
        );
    }

    private async Task Record(RecordRequest request)
    {
        try
        {
            await recording.Record(request);
        }
        catch (InvalidOperationException)
        {
            // Somebody did the same at the same time, and said so.
            if ((await events.Events(request.Case))[^1].Type != request.Facts[^1].GetType().Name)
                throw;
        }
    }

    private RecordRequest TakenUp(CaseId @case, IReadOnlyList<EventRecord> past, OrchestrationRuntimeStatus status) =>
        Request(
            @case,
            past,
            @case,
            [
                new CaseTakenUp(
                    status == OrchestrationRuntimeStatus.Terminated
                        ? new("被运维人员终止", "it was terminated by an operator")
                        : new("程序出错", "it had failed")
                ),
            ]
        );

    private RecordRequest Request(CaseId @case, IReadOnlyList<EventRecord> past, string actor, IReadOnlyList<Fact> facts) =>
        new()
        {
            Case = @case,
            FirstSeq = past[^1].Seq + 1,
            Previous = past[^1].Hash,
            Actor = actor,
            At = clock.GetUtcNow(),
            Facts = facts,
            Tags = processes.Of(@case).Tags(past),
            MayBeLate = true,
        };

    // Some engines tell it one way, some another.
    private static string Why(OrchestrationMetadata instance) =>
        Faults.TextOf(instance.FailureDetails) ?? $"{instance.RuntimeStatus}: {instance.SerializedOutput}";
}
