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
                await TakeUp(client, instance, cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One case that cannot be read, or be begun again, holds up no other.
                log.LogError(fault, "{Case} cannot be taken up", instance.InstanceId);
                if (CaseId.TryParse(instance.InstanceId, out var id))
                    await Note(id, Faults.TextOf(fault));
            }
    }

    /// <summary>Begins the workflow of a case again.</summary>
    public async Task TakeUp(DurableTaskClient client, OrchestrationMetadata instance, CancellationToken cancellation)
    {
        var @case = CaseId.Parse(instance.InstanceId);
        var past = await events.Events(@case, cancellation);
        if (past.Count > 0 && past[^1].Type == nameof(CaseTakenUp))
            await Note(@case, Why(instance));
        else if (past.Count > 0)
            await Record(@case, past, instance.RuntimeStatus);
        log.LogWarning("{Case} had broken off and is taken up: {Why}", @case, Why(instance));
        await Begin(client, @case, cancellation);
    }

    // The sweep and the office may do so at the same time: what is begun already needs no second beginning.
    private async Task Begin(DurableTaskClient client, CaseId @case, CancellationToken cancellation)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                processes.Of(@case).Workflow,
                @case.ToString(),
                new StartOrchestrationOptions(@case).WithDedupeStatuses(NotBroken),
                cancellation
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (await client.GetInstanceAsync(@case, cancellation) is not { } now || HasBrokenOff(now))
                throw;
        }
    }

    private Task Note(CaseId @case, string text)
    {
        var now = clock.GetUtcNow();
        return troubles.Note(
            new Trouble
            {
                Case = @case,
                Id = Trouble,
                Kind = TroubleKind.Failed,
                Reason = Faults.Say(text),
                Detail = text,
                Since = now,
                Latest = now,
            }
        );
    }

    private async Task Record(CaseId @case, IReadOnlyList<EventRecord> past, OrchestrationRuntimeStatus status)
    {
        try
        {
            await recording.Record(TakenUp(@case, past, status));
        }
        catch (InvalidOperationException)
        {
            // Somebody took it up at the same time, and said so.
            if (await events.Events(@case) is not [.., { Type: nameof(CaseTakenUp) }])
                throw;
        }
    }

    private RecordRequest TakenUp(CaseId @case, IReadOnlyList<EventRecord> past, OrchestrationRuntimeStatus status) =>
        new()
        {
            Case = @case,
            FirstSeq = past[^1].Seq + 1,
            Previous = past[^1].Hash,
            Actor = @case,
            At = clock.GetUtcNow(),
            Facts =
            [
                new CaseTakenUp(
                    status == OrchestrationRuntimeStatus.Terminated
                        ? new("被运维人员终止", "it was terminated by an operator")
                        : new("程序出错", "it had failed")
                ),
            ],
            Tags = processes.Of(@case).Tags(past),
            MayBeLate = true,
        };

    // Some engines tell it one way, some another.
    private static string Why(OrchestrationMetadata instance) =>
        Faults.TextOf(instance.FailureDetails) ?? $"{instance.RuntimeStatus}: {instance.SerializedOutput}";
}
