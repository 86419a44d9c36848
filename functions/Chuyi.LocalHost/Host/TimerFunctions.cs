using Chuyi.LocalHost.Stores;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>Runs timer functions by their schedules, one run of a function at a time.</summary>
internal sealed class TimerFunctions(FunctionApp app, HostClock clock, Journal journal, IConfiguration configuration, ILogger logger) : IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var entry in app.Entries)
            if (entry.Trigger is TimerTriggerAttribute trigger)
                await new TimerFunction(entry, trigger, Schedule.Parse(Resolve(trigger.Schedule)), app, clock, journal, logger, stopping.Token).StartAsync(cancellation);
    }

    public void Stop() => stopping.Cancel();

    public void Dispose() => stopping.Dispose();

    private string Resolve(string schedule) => schedule.Length > 2 && schedule[0] == '%' && schedule[^1] == '%'
        ? configuration[schedule[1..^1]] ?? throw new InvalidOperationException($"The setting {schedule} of a timer function is missing.")
        : schedule;
}
