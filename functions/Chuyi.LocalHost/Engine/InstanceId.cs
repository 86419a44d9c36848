using Chuyi.LocalHost.Stores;

namespace Chuyi.LocalHost.Engine;

/// <summary>What may be the id of an instance.</summary>
internal static class InstanceId
{
    private const int Longest = 256;

    /// <exception cref="ArgumentException">It is empty, longer than 256 characters, begins with @, as entities do, or storage cannot hold it.</exception>
    public static void Check(string id, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameter);
        if (id.Length > Longest || id[0] == '@') throw new ArgumentException($"'{id}' is no instance id: 1 to {Longest} characters, not starting with @.", parameter);
        if (!TableStore.Fits(id)) throw new ArgumentException($"'{id}' is no instance id: it has too many characters that storage holds only escaped.", parameter);
    }
}
