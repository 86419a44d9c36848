using System.Diagnostics;
using System.Globalization;

namespace Chuyi.LocalHost;

/// <content>How one is launched, and what it is told to do at its end.</content>
internal sealed partial class AzuriteProcess
{
    /// <summary>With this and its process id it tells that it waits.</summary>
    private const string Here = "pid ";

    /// <summary>Launches one, which waits for <see cref="BeginAsync"/>.</summary>
    public static AzuriteProcess Launch(string package, string? folder, int blob, int queue, int table)
    {
        if (folder is not null)
            Directory.CreateDirectory(folder);
        var script = Script(folder, blob);
        File.WriteAllText(script, BeforeAzurite);
        var azurite =
            "azurite --silent --skipApiVersionCheck --disableTelemetry "
            + "--blobHost 127.0.0.1 --queueHost 127.0.0.1 --tableHost 127.0.0.1 "
            + $"--blobPort {blob} --queuePort {queue} --tablePort {table} "
            + (folder is null ? "--inMemoryPersistence" : $"--location \"{folder}\"");
        // In a session of its own, so that Ctrl-C reaches this process first and storage is the last to go.
        var command = OperatingSystem.IsWindows()
            ? azurite
            : $"echo {Here}$$; read word || exit; "
                + $"export NODE_OPTIONS='--require \"{script}\"'; "
                + $"if command -v setsid >/dev/null; then exec setsid {azurite}; else exec {azurite}; fi";
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", ["--yes", $"--package={package}", "-c", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        var process = new AzuriteProcess(folder, blob, queue, table, Process.Start(start)!);
        process.Listen();
        return process;
    }

    private void Listen()
    {
        launcher!.OutputDataReceived += Hear;
        launcher.ErrorDataReceived += Hear;
        launcher.BeginOutputReadLine();
        launcher.BeginErrorReadLine();
        if (OperatingSystem.IsWindows())
            pid.TrySetResult(launcher.Id);
    }

    private void Hear(object sender, DataReceivedEventArgs e)
    {
        if (
            e.Data?.StartsWith(Here, StringComparison.Ordinal) == true
            && int.TryParse(e.Data.AsSpan(Here.Length), CultureInfo.InvariantCulture, out var id)
        )
            pid.TrySetResult(id);
        lock (said)
            said.AppendLine(e.Data);
    }

    private static string Script(string? folder, int blob) =>
        folder is null ? Path.Combine(Path.GetTempPath(), $"azurite-{blob}.cjs") : Path.Combine(folder, "azurite.cjs");
}
