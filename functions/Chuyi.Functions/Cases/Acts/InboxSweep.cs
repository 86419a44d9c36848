using System.Globalization;
using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Signals again for acts whose signal was lost, and answers those that came after the end: an act that slipped in while
/// its workflow ended would wait for ever. If the rule of the case takes one, the workflow begins again for it. Otherwise
/// it stays over, so the sweep, which runs once at a time, may write the one last fact that declines it.
/// </summary>
public sealed class InboxSweep(
    Inbox inbox,
    EventStore events,
    Recording recording,
    Processes processes,
    CaseSignal signal,
    CaseRevival revival,
    Troubles troubles,
    TimeProvider clock,
    ILogger<InboxSweep> log
)
{
    /// <summary>How often it runs.</summary>
    public const string Minutes = "2";

    /// <summary>The same as a time.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(int.Parse(Minutes, CultureInfo.InvariantCulture));

    private static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(1);

    [Function(nameof(Sweep))]
    public async Task Sweep(
        [TimerTrigger("0 */" + Minutes + " * * * *", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var forgotten = await inbox.Forgotten(now - LostAfter, cancellation);
        foreach (var @case in forgotten)
            try
            {
                await Attend(client, CaseId.Parse(@case), cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One case that cannot be read, or be written, holds up no other.
                log.LogError(fault, "What waits for {Case} could not be attended to", @case);
            }
        if (forgotten.Count > 0)
            foreach (var @case in await inbox.Forgotten(now - Trouble.TooLong, cancellation))
                if (CaseId.TryParse(@case, out var id))
                    await troubles.Note(Trouble.OfWaiting(id, now));
    }

    private async Task Attend(DurableTaskClient client, CaseId @case, CancellationToken cancellation)
    {
        var instance = await client.GetInstanceAsync(@case, cancellation);
        if (instance is { RuntimeStatus: OrchestrationRuntimeStatus.Completed })
            await AttendEnded(client, @case, cancellation);
        else if (instance is not null && CaseRevival.HasBrokenOff(instance))
            await revival.TakeUp(client, instance, isAsked: true, cancellation);
        else
            await signal.Wake(client, @case, "swept");
    }

    // The workflow of the case has ended.
    private async Task AttendEnded(DurableTaskClient client, CaseId @case, CancellationToken cancellation)
    {
        var past = await events.Events(@case, cancellation);
        var late = new List<ReceivedAct>();
        foreach (var act in await inbox.Waiting(@case, cancellation))
            // A repetition of what was taken before does not come late: it goes without a word.
            if (await events.HasTaken(@case, act.Id, cancellation))
                await inbox.Discard(@case, [act.Id], cancellation);
            else
                late.Add(act);
        var process = processes.Of(@case);
        if (late.Any(act => !process.DecideAny(past, act).IsRefused))
            await signal.BeginAgain(client, @case, cancellation);
        else
            foreach (var act in late)
                await Decline(@case, act, cancellation);
    }

    private async Task Decline(CaseId @case, ReceivedAct act, CancellationToken cancellation)
    {
        var past = await events.Events(@case, cancellation);
        var refusal = processes.Of(@case).DecideAny(past, act).Refusal ?? Decision.NotNow("该事项已经办结。", "This case is closed.");
        var last = past[^1];
        await recording.Record(
            new RecordRequest
            {
                Case = @case,
                FirstSeq = last.Seq + 1,
                Previous = last.Hash,
                Actor = act.Actor,
                At = act.At,
                Facts = [ActDeclined.Of(act, refusal)],
                ActId = act.Id,
                Tags = processes.Of(@case).Tags(past),
                MayBeLate = true,
            }
        );
    }
}
