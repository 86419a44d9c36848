using Chuyi.LocalHost.Engine;
using Chuyi.LocalHost.Stores;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>One timer function and where its schedule stands.</summary>
internal sealed class TimerFunction(
    FunctionEntry entry, TimerTriggerAttribute trigger, Schedule schedule, FunctionApp app, HostClock clock, Journal journal, ILogger logger, CancellationToken stopping)
{
    /// <summary>No instance has an id that begins so.</summary>
    private const string Partition = "@timers";

    private readonly bool monitored = trigger.UseMonitor && schedule.IsMonitorable;
    private DateTime? last;
    private bool stored;

    public async Task StartAsync(CancellationToken cancellation)
    {
        RequestCounter.For("engine:timer");
        var now = clock.GetUtcNow().UtcDateTime;
        if (monitored && await journal.PatientlyAsync("the schedule of a timer", () => journal.Store.ReadAsync(Partition, entry.Name, cancellation), cancellation) is { } row)
            (last, stored) = (Json.Read<ScheduleStatus>(row.Data).Last, true);
        if (last is { } before && schedule.Next(before) <= now) Run(schedule.Next(before), pastDue: true);
        else if (trigger.RunOnStartup) Run(now, pastDue: false);
        else Plan(now);
    }

    private void Plan(DateTime after)
    {
        var due = schedule.Next(after);
        clock.ScheduleTrigger(new(due, TimeSpan.Zero), () => Run(due, schedule.Next(due) <= clock.GetUtcNow().UtcDateTime));
    }

    private void Run(DateTime due, bool pastDue)
    {
        if (stopping.IsCancellationRequested) return;
        var entered = clock.Work.Enter();
        _ = Task.Run(async () =>
        {
            using (entered)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                await InvokeAsync(now, pastDue);
                last = now > due ? now : due;
                await NoteAsync();
                if (!stopping.IsCancellationRequested) Plan(last.Value);
            }
        });
    }

    private async Task InvokeAsync(DateTime now, bool pastDue)
    {
        var status = monitored ? new ScheduleStatus { Last = last ?? default, Next = schedule.Next(now), LastUpdated = last ?? default } : null;
        try
        {
            await app.InvokeAsync(entry, new TimerInfo { IsPastDue = pastDue, ScheduleStatus = status }, new Dictionary<string, object?>(), stopping);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Timer function {Function} failed: {Reason}", entry.Name, exception.Message);
        }
    }

    private async Task NoteAsync()
    {
        if (!monitored) return;
        try
        {
            var status = new ScheduleStatus { Last = last!.Value, Next = schedule.Next(last.Value), LastUpdated = last.Value };
            await journal.CommitAsync(Partition, [new(stored ? WriteKind.Replace : WriteKind.Insert, entry.Name, Json.Write(status))], "engine:timer", stopping);
            stored = true;
        }
        // Whatever storage says, the schedule goes on.
        catch (Exception exception)
        {
            logger.LogWarning("The run of timer function {Function} was not noted: {Reason}", entry.Name, exception.Message);
        }
    }
}
