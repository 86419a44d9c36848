using Chuyi.LocalHost.Protocol;
using Chuyi.LocalHost.Stores;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>Runs timer functions by their schedules, one run of a function at a time.</summary>
internal sealed class TimerFunctions(FunctionWorker worker, HostClock clock, Journal journal, HostSettings settings, ILogger logger)
    : IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    /// <exception cref="AppNotLoadedException">A schedule cannot be read.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var entry in worker.Functions.All.Where(entry => entry.Kind == TriggerKind.Timer))
            await new TimerFunction(entry, ScheduleOf(entry), worker, clock, journal, logger, stopping.Token).StartAsync(cancellation);
    }

    public void Stop() => stopping.Cancel();

    public void Dispose() => stopping.Dispose();

    private Schedule ScheduleOf(FunctionEntry entry)
    {
        var text = entry.Text("schedule") ?? "";
        if (text.Length > 2 && text[0] == '%' && text[^1] == '%')
            text =
                settings[text[1..^1]]
                ?? throw new AppNotLoadedException($"The setting {text} of timer function '{entry.Name}' is missing.");
        try
        {
            return Schedule.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new AppNotLoadedException($"Timer function '{entry.Name}': {exception.Message}", exception);
        }
    }
}
