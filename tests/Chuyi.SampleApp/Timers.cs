using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.SampleApp;

/// <summary>What timer functions were told, with the time.</summary>
public sealed class TimerRuns(TimeProvider clock, TimerHistory history)
{
    public void Note(TimerInfo timer) =>
        history.Lines.Enqueue(
            $"{clock.GetUtcNow():dd HH:mm:ss}{(timer.IsPastDue ? " late" : "")}"
                + $"{(timer.ScheduleStatus is { } status ? $" last {status.Last:dd HH:mm} next {status.Next:dd HH:mm}" : "")}"
        );
}

/// <summary>What they were told over several hosts.</summary>
public sealed class TimerHistory
{
    public ConcurrentQueue<string> Lines { get; } = new();
}

[OnlyWhenAsked]
public sealed class EachTenMinutes(TimerRuns runs)
{
    [Function("EachTenMinutes")]
    public void Run([TimerTrigger("15 */10 * * * *")] TimerInfo timer) => runs.Note(timer);
}

[OnlyWhenAsked]
public sealed class EachTwentySeconds(TimerRuns runs)
{
    [Function("EachTwentySeconds")]
    public void Run([TimerTrigger("*/20 * * * * *")] TimerInfo timer) => runs.Note(timer);
}

[OnlyWhenAsked]
public sealed class Nightly(TimerRuns runs)
{
    [Function("Nightly")]
    public void Run([TimerTrigger("%Nightly%")] TimerInfo timer) => runs.Note(timer);
}

[OnlyWhenAsked]
public sealed class Broken(TimerRuns runs)
{
    [Function("Broken")]
    public void Run([TimerTrigger("0 * * * * *")] TimerInfo timer)
    {
        runs.Note(timer);
        throw new InvalidOperationException("as always");
    }
}

[OnlyWhenAsked]
public sealed class AtStart(TimerRuns runs)
{
    [Function("AtStart")]
    public void Run([TimerTrigger("0 0 5 * * *", RunOnStartup = true)] TimerInfo timer) => runs.Note(timer);
}
