namespace Chuyi.Functions.Cases;

/// <summary>
/// For which acts this process has rung lately. The engine keeps every signal in the history of the workflow: whoever sends one form
/// ten thousand times would make it that long.
/// </summary>
internal sealed class RungLately
{
    /// <summary>How many are remembered: whoever sends more forms than that is held up by a limit before.</summary>
    internal const int Most = 4096;

    private readonly Lock gate = new();
    private readonly HashSet<(string Case, string Act)> known = [];
    private readonly Queue<(string Case, string Act)> order = new();

    public bool Has(CaseId @case, string actId)
    {
        lock (gate)
            return known.Contains((@case, actId));
    }

    public void Add(CaseId @case, string actId)
    {
        lock (gate)
        {
            if (!known.Add((@case, actId)))
                return;
            order.Enqueue((@case, actId));
            if (order.Count > Most)
                known.Remove(order.Dequeue());
        }
    }
}
