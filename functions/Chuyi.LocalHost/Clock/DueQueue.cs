namespace Chuyi.LocalHost;

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
