using System.Diagnostics;
using System.Globalization;

namespace Chuyi.LocalHost.Stores;

/// <summary>When a process was started, told alike by every process that asks, also after the machine's clock was set.</summary>
internal static class ProcessStart
{
    /// <summary>The pid namespace of this process: a number says nothing of the processes of another one.</summary>
    public static string Namespace { get; } =
        OperatingSystem.IsLinux() ? File.ResolveLinkTarget("/proc/self/ns/pid", false)?.Name ?? "" : "";

    public static string Of(Process process)
    {
        if (!OperatingSystem.IsLinux())
            return process.StartTime.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        // Ticks since the boot, which is named along; the name before them may hold blanks and brackets.
        var stat = File.ReadAllText($"/proc/{process.Id}/stat");
        var ticks = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];
        return $"{ticks} {File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}";
    }
}
