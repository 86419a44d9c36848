using System.Collections.Concurrent;

namespace Chuyi.Functions.Web;

/// <summary>
/// How the timers went in this process. It is remembered and not stored: a row a minute for ever would be the dearest part of
/// an idle service.
/// </summary>
public sealed class TimerRuns(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TimerRun> runs = new(StringComparer.Ordinal);

    /// <summary>When this process began.</summary>
    public DateTimeOffset Started { get; } = clock.GetUtcNow();

    public IReadOnlyDictionary<string, TimerRun> All => new Dictionary<string, TimerRun>(runs, StringComparer.Ordinal);

    public void Note(string function, bool endedWell)
    {
        var now = clock.GetUtcNow();
        runs.AddOrUpdate(
            function,
            _ => new(endedWell ? now : null, !endedWell),
            (_, before) => endedWell ? new(now, false) : before with { HasFailed = true }
        );
    }
}
