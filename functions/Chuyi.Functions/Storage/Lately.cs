using System.Collections.Concurrent;

namespace Chuyi.Functions.Storage;

/// <summary>
/// What this process read or wrote last, of so many things at most; what nobody has asked for longest goes first. What is found
/// may be of the past: whoever takes it has it held against what stands there, or knows that it never changes.
/// </summary>
/// <param name="most">How many things are kept.</param>
public sealed class Lately<T>(int most)
    where T : class
{
    private readonly Lock turning = new();
    private volatile ConcurrentDictionary<string, T> young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, T> old = new(StringComparer.Ordinal);

    public T? Find(string key)
    {
        if (young.TryGetValue(key, out var found))
            return found;
        if (!old.TryGetValue(key, out found))
            return null;
        Keep(key, found);
        return found;
    }

    public void Keep(string key, T what)
    {
        young[key] = what;
        // Half of it is forgotten at a time.
        if (young.Count > most / 2)
            lock (turning)
                if (young.Count > most / 2)
                    (old, young) = (young, new(StringComparer.Ordinal));
    }

    public void Forget(string key)
    {
        young.TryRemove(key, out _);
        old.TryRemove(key, out _);
    }
}
