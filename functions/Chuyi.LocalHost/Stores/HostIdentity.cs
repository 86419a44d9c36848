using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Chuyi.LocalHost.Stores;

/// <summary>Who holds a task hub: a host in a process on a machine.</summary>
internal sealed record HostIdentity(string Machine, int Process, string Started, string Host, string Namespace = "")
{
    private static readonly ConcurrentDictionary<string, byte> Living = new();

    public static HostIdentity Create()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var identity = new HostIdentity(
            Environment.MachineName,
            Environment.ProcessId,
            ProcessStart.Of(process),
            Guid.NewGuid().ToString("N"),
            ProcessStart.Namespace
        );
        Living[identity.Host] = 0;
        return identity;
    }

    /// <summary>Says that this host is gone although its process lives.</summary>
    public void Leave() => Living.TryRemove(Host, out _);

    /// <summary>Whether the host is known to be gone: its process ended, or it left.</summary>
    public bool IsGone()
    {
        if (Machine != Environment.MachineName || Namespace != ProcessStart.Namespace)
            return false;
        if (Process == Environment.ProcessId)
            return !Living.ContainsKey(Host);
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return ProcessStart.Of(process) != Started;
        }
        catch (Exception gone) when (gone is ArgumentException or IOException)
        {
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    public override string ToString() => $"process {Process} on {Machine}";
}
