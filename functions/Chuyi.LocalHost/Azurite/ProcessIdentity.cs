using System.Diagnostics;
using Chuyi.LocalHost.Stores;

namespace Chuyi.LocalHost;

/// <summary>A process, told from a later one that was given the same id.</summary>
internal sealed record ProcessIdentity(int Pid, string Started)
{
    public static ProcessIdentity Own { get; } = Of(Process.GetCurrentProcess());

    public static ProcessIdentity Of(Process process) => new(process.Id, ProcessStart.Of(process));

    public Process? Find()
    {
        try
        {
            return AzuriteProcess.Find(Pid) is { } process && Of(process) == this ? process : null;
        }
        catch (IOException)
        {
            // It ended in between.
            return null;
        }
    }
}
