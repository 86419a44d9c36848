namespace Chuyi.LocalHost;

/// <content>The alarm of a real clock: it rings when the next entry falls due.</content>
public sealed partial class HostClock
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    private readonly Lock arming = new();
    private readonly Timer? alarm;

    private void Ring()
    {
        foreach (var queue in new[] { timers, triggers })
        {
            foreach (var entry in queue.TakeDue(GetUtcNow()))
                entry.Fire();
        }
        Arm();
    }

    private void Arm()
    {
        // Read and set under one lock: a later reading of an earlier state would let the nearer timer sleep.
        lock (arming)
        {
            var next = timers.Next is { } timer && !(triggers.Next < timer) ? timer : triggers.Next;
            if (next is null || stopping.IsCancellationRequested)
                return;
            var wait = next.Value - GetUtcNow() + TimeSpan.FromMilliseconds(1);
            // Looked at again now and then: the machine's clock may be set, or the machine may have slept.
            alarm!.Change(TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestSleep.Ticks)), Timeout.InfiniteTimeSpan);
        }
    }
}
