namespace Chuyi.LocalHost;

/// <summary>Something that falls due.</summary>
internal sealed class DueEntry(DateTimeOffset due, Action fire)
{
    private Action? fire = fire;
    private int state;

    public DateTimeOffset Due { get; } = due;

    public bool IsCancelled => Volatile.Read(ref state) == 1;

    public void Cancel()
    {
        // It may lie in the queue for days; what it would do holds an instance.
        if (Interlocked.CompareExchange(ref state, 1, 0) == 0)
            fire = null;
    }

    public void Fire()
    {
        if (Interlocked.CompareExchange(ref state, 2, 0) == 0)
            fire!();
    }
}
