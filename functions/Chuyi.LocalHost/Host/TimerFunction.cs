using System.Text.Json;
using Chuyi.LocalHost.Protocol;
using Chuyi.LocalHost.Stores;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>One timer function and where its schedule stands.</summary>
internal sealed class TimerFunction(
    FunctionEntry entry,
    Schedule schedule,
    FunctionWorker worker,
    HostClock clock,
    Journal journal,
    ILogger logger,
    CancellationToken stopping
)
{
    /// <summary>No instance has an id that begins so.</summary>
    private const string Partition = "@timers";

    private string Key => "t-" + entry.Name;

    private readonly bool monitored = entry.Flag("useMonitor", true) && schedule.IsMonitorable;
    private DateTime? last;
    private bool stored;

    public async Task StartAsync(CancellationToken cancellation)
    {
        RequestCounter.For("engine:timer");
        var now = clock.GetUtcNow().UtcDateTime;
        if (
            monitored
            && await journal.PatientlyAsync(
                "the schedule of a timer",
                () => journal.Store.ReadAsync(Partition, Key, cancellation),
                cancellation
            )
                is { } row
        )
            (last, stored) = (Engine.Json.Read<ScheduleStatus>(row.Data).Last, true);
        if (last is { } before && schedule.Next(before) <= now)
            Run(schedule.Next(before), pastDue: true);
        else if (entry.Flag("runOnStartup", false))
            Run(now, pastDue: false);
        else
            Plan(now);
    }

    private void Plan(DateTime after)
    {
        var due = schedule.Next(after);
        clock.ScheduleTrigger(new(due, TimeSpan.Zero), () => Run(due, schedule.Next(due) <= clock.GetUtcNow().UtcDateTime));
    }

    private void Run(DateTime due, bool pastDue)
    {
        if (stopping.IsCancellationRequested)
            return;
        var invocation = Guid.NewGuid().ToString();
        var entered = clock.Work.Enter(invocation);
        _ = Task.Run(async () =>
        {
            using (entered)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                await InvokeAsync(invocation, now, pastDue);
                last = now > due ? now : due;
                await NoteAsync();
                if (!stopping.IsCancellationRequested)
                    Plan(last.Value);
            }
        });
    }

    private async Task InvokeAsync(string invocation, DateTime now, bool pastDue)
    {
        var status = monitored ? new ScheduleStatus(last ?? default, schedule.Next(now), last ?? default) : null;
        try
        {
            var info = JsonSerializer.Serialize(
                new
                {
                    Schedule = new { AdjustForDST = true },
                    ScheduleStatus = status,
                    IsPastDue = pastDue,
                }
            );
            var connection = await worker.ConnectionAsync(stopping);
            await connection.InvokeAsync(connection.Request(invocation, entry, new() { Json = info }), stopping);
        }
        catch (Exception exception)
        {
            logger.LogError("Timer function {Function} failed: {Reason}", entry.Name, exception.Message);
        }
    }

    private async Task NoteAsync()
    {
        if (!monitored)
            return;
        try
        {
            var status = new ScheduleStatus(last!.Value, schedule.Next(last.Value), last.Value);
            await journal.CommitAsync(
                Partition,
                [new(stored ? WriteKind.Replace : WriteKind.Insert, Key, Engine.Json.Write(status))],
                "engine:timer",
                stopping
            );
            stored = true;
        }
        // Whatever storage says, the schedule goes on.
        catch (Exception exception)
        {
            logger.LogWarning("The run of timer function {Function} was not noted: {Reason}", entry.Name, exception.Message);
        }
    }

    private sealed record ScheduleStatus(DateTime Last, DateTime Next, DateTime LastUpdated);
}
