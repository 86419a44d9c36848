namespace Chuyi.LocalHost.Engine;

/// <summary>
/// Counts what is under way: steps, activities, timer functions, requests. Whoever hands work on begins the next piece
/// before ending its own, so that the count is zero only when nothing can run.
/// </summary>
internal sealed class WorkTracker
{
    private readonly Lock gate = new();
    private TaskCompletionSource? idle;
    private readonly AsyncLocal<bool> inside = new();
    private int count;

    public bool IsIdle => Volatile.Read(ref count) == 0;

    public void Begin() => Interlocked.Increment(ref count);

    public void End()
    {
        if (Interlocked.Decrement(ref count) != 0) return;
        TaskCompletionSource? waiting;
        lock (gate) (waiting, idle) = (idle, null);
        waiting?.TrySetResult();
    }

    /// <summary>Begins work whose flow may step aside.</summary>
    public IDisposable Enter()
    {
        Begin();
        inside.Value = true;
        return new Leaving(End);
    }

    /// <summary>While this flow only waits for an instance, it does not count as under way.</summary>
    public IDisposable? StepAside()
    {
        if (!inside.Value) return null;
        inside.Value = false;
        End();
        return new Leaving(Begin);
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
            lock (gate) waiting = idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (IsIdle) return;
            await waiting.Task.WaitAsync(cancellation);
        }
    }
}
