namespace Chuyi.History.Events;

/// <summary>
/// Which leaf of the log each event of each case is. From it follows where each case ended when the log had a given size,
/// for who makes a commitment as for who checks it. Eight bytes an event.
/// </summary>
public sealed class CasePlaces
{
    private readonly SortedDictionary<string, List<long>> _leaves = new(StringComparer.Ordinal);

    /// <summary>Notes an event. They may come in any order; the list of a case is as long as its largest sequence.</summary>
    /// <param name="seq">From 1.</param>
    /// <param name="leaf">Its place in the log, from 0.</param>
    public void Add(string @case, int seq, long leaf)
    {
        if (!_leaves.TryGetValue(@case, out var leaves))
            _leaves.Add(@case, leaves = []);
        while (leaves.Count < seq)
            leaves.Add(long.MaxValue);
        leaves[seq - 1] = leaf;
    }

    /// <summary>Where each case ended under a size of the log, in ordinal order; a case of which nothing was logged is left out.</summary>
    /// <param name="hash">The hash of the event at a leaf, in lower-case hex.</param>
    public IEnumerable<CaseEnd> Ends(long logSize, Func<long, string> hash)
    {
        foreach (var (@case, leaves) in _leaves)
        {
            var gap = leaves.FindIndex(leaf => leaf >= logSize);
            var events = gap < 0 ? leaves.Count : gap;
            if (events > 0)
                yield return new(@case, events, hash(leaves[events - 1]));
        }
    }
}
