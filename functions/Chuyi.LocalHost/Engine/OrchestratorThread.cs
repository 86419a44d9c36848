namespace Chuyi.LocalHost.Engine;

/// <summary>
/// The one logical thread of an orchestrator. What it awaits continues here, within a step. A continuation that comes at
/// another time or from another thread shows that the code awaited something that is not durable.
/// </summary>
internal sealed class OrchestratorThread(Action onForeignContinuation) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> queue = new();
    private int owner;

    public bool IsCurrent => Volatile.Read(ref owner) == Environment.CurrentManagedThreadId;

    /// <summary>Reports that the code acts from elsewhere.</summary>
    public void Foreign() => onForeignContinuation();

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent) queue.Enqueue((d, state));
        else Foreign();
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("An orchestrator does not block.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs an action and all that continues from it.</summary>
    public void Run(Action action)
    {
        var before = Current;
        SetSynchronizationContext(this);
        Volatile.Write(ref owner, Environment.CurrentManagedThreadId);
        try
        {
            action();
            while (queue.TryDequeue(out var next)) next.Callback(next.State);
        }
        finally
        {
            Volatile.Write(ref owner, 0);
            SetSynchronizationContext(before);
        }
    }
}
