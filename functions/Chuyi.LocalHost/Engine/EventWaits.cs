namespace Chuyi.LocalHost.Engine;

/// <summary>
/// Events and who waits for them, by name without case. An event goes to the wait opened last (as the real engine does
/// it); one that nobody waits for is kept in order.
/// </summary>
internal sealed class EventWaits
{
    private readonly Dictionary<string, LinkedList<IPending>> waits = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedList<Message> buffered = new();

    public bool Any => waits.Count > 0;

    /// <summary>Events that nobody took, in the order they came.</summary>
    public IEnumerable<Message> Buffered => buffered;

    public Message? Take(string name)
    {
        for (var node = buffered.First; node is not null; node = node.Next)
        {
            if (!string.Equals(node.Value.Name, name, StringComparison.OrdinalIgnoreCase)) continue;
            buffered.Remove(node);
            return node.Value;
        }
        return null;
    }

    public void Open(string name, IPending wait)
    {
        if (!waits.TryGetValue(name, out var open)) waits[name] = open = new();
        open.AddLast(wait);
    }

    public void Close(string name, IPending wait)
    {
        if (!waits.TryGetValue(name, out var open)) return;
        open.Remove(wait);
        if (open.Count == 0) waits.Remove(name);
    }

    public void Deliver(Message message)
    {
        if (!waits.TryGetValue(message.Name!, out var open))
        {
            buffered.AddLast(message);
            return;
        }
        var wait = open.Last!.Value;
        Close(message.Name!, wait);
        wait.Succeed(message.Data);
    }
}
