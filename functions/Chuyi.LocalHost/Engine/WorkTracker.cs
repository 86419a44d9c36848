using System.Collections.Concurrent;

namespace Chuyi.LocalHost.Engine;

/// <summary>
/// Counts what is under way: steps, activities, timer functions, requests. Whoever hands work on begins the next piece
/// before ending its own, so that the count is zero only when nothing can run.
/// </summary>
internal sealed class WorkTracker
{
    private readonly Lock gate = new();
    private TaskCompletionSource? idle;
    private readonly ConcurrentDictionary<string, Invocation> invocations = new();
    private int count;
    private long begun;

    public bool IsIdle => Volatile.Read(ref count) == 0;

    /// <summary>How many pieces of work were begun so far: while it grows, something moves.</summary>
    public long Begun => Volatile.Read(ref begun);

    public void Begin()
    {
        Interlocked.Increment(ref count);
        Interlocked.Increment(ref begun);
    }

    public void End()
    {
        if (Interlocked.Decrement(ref count) != 0)
            return;
        TaskCompletionSource? waiting;
        lock (gate)
            (waiting, idle) = (idle, null);
        waiting?.TrySetResult();
    }

    /// <summary>Begins the work of an invocation, which may step aside.</summary>
    public IDisposable Enter(string invocation)
    {
        Begin();
        var entered = new Invocation(this);
        invocations[invocation] = entered;
        return new Leaving(() =>
        {
            invocations.TryRemove(invocation, out _);
            entered.Leave();
        });
    }

    /// <summary>
    /// While an invocation only waits for an instance, it does not count as under way;
    /// null if it is none that may step aside.
    /// </summary>
    public IDisposable? StepAside(string? invocation)
    {
        if (invocation is null || !invocations.TryGetValue(invocation, out var entered))
            return null;
        entered.Aside();
        return new Leaving(entered.Back);
    }

    /// <summary>One that may wait several times at once, and may end while a wait of it goes on.</summary>
    private sealed class Invocation(WorkTracker work)
    {
        private readonly Lock gate = new();
        private int waits;
        private bool left;

        public void Aside()
        {
            lock (gate)
                if (waits++ == 0 && !left)
                    work.End();
        }

        public void Back()
        {
            lock (gate)
                if (--waits == 0 && !left)
                    work.Begin();
        }

        public void Leave()
        {
            lock (gate)
            {
                if (waits == 0 && !left)
                    work.End();
                left = true;
            }
        }
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }

    /// <summary>Returns at a moment when nothing was under way.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellation)
    {
        while (!IsIdle)
        {
            TaskCompletionSource waiting;
            lock (gate)
                waiting = idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (IsIdle)
                return;
            await waiting.Task.WaitAsync(cancellation);
        }
    }
}
