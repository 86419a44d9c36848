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

/// <summary>What falls due, in order.</summary>
internal sealed class DueQueue
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<DueEntry, (DateTimeOffset, long)> entries = new();
    private long order;

    public void Add(DueEntry entry)
    {
        lock (gate)
            entries.Enqueue(entry, (entry.Due, order++));
    }

    public DateTimeOffset? Next
    {
        get
        {
            lock (gate)
            {
                while (entries.TryPeek(out var entry, out _))
                {
                    if (!entry.IsCancelled)
                        return entry.Due;
                    entries.Dequeue();
                }
                return null;
            }
        }
    }

    /// <summary>Takes what is due at an instant, never earlier.</summary>
    public List<DueEntry> TakeDue(DateTimeOffset now)
    {
        List<DueEntry> due = [];
        lock (gate)
            while (entries.TryPeek(out var entry, out _) && (entry.IsCancelled || entry.Due <= now))
            {
                entries.Dequeue();
                if (!entry.IsCancelled)
                    due.Add(entry);
            }
        return due;
    }
}
