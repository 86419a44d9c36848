using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Chuyi.LocalRuntime;

/// <summary>The process of an Azurite and where it serves.</summary>
internal sealed partial class AzuriteProcess
{
    private const int Terminate = 15;

    /// <summary>Node waits for clients that keep connections alive; Azurite saves its data only after that.</summary>
    private const string CloseAtOnce =
        "const { Server } = require('http'); const close = Server.prototype.close; Server.prototype.close = function (done) { const result = close.call(this, done); this.closeAllConnections(); return result; };";

    private readonly Process? launcher;
    private readonly string? folder;
    private readonly string pidFile;
    private readonly StringBuilder said = new();
    private int? left;
    private int ended;

    private AzuriteProcess(string? folder, int blob, int queue, int table, Process? launcher, string pidFile, int? left = null) =>
        (this.folder, BlobPort, QueuePort, TablePort, this.launcher, this.pidFile, this.left) = (folder, blob, queue, table, launcher, pidFile, left);

    public int BlobPort { get; }

    public int QueuePort { get; }

    public int TablePort { get; }

    public bool HasExited => launcher?.HasExited ?? Find(left) is null;

    public string Said
    {
        get { lock (said) return said.ToString(); }
    }

    public static AzuriteProcess Start(string package, string? folder, int blob, int queue, int table)
    {
        if (folder is not null) Directory.CreateDirectory(folder);
        var pidFile = folder is null ? Path.Combine(Path.GetTempPath(), $"azurite-{blob}.pid") : Path.Combine(folder, "azurite.pid");
        var azurite = $"azurite --silent --skipApiVersionCheck --disableTelemetry --blobHost 127.0.0.1 --queueHost 127.0.0.1 --tableHost 127.0.0.1 --blobPort {blob} --queuePort {queue} --tablePort {table} "
            + (folder is null ? "--inMemoryPersistence" : $"--location \"{folder}\"");
        File.WriteAllText(pidFile + ".cjs", CloseAtOnce);
        // In a session of its own, so that Ctrl-C reaches this process first and storage is the last to go.
        var command = OperatingSystem.IsWindows() ? azurite
            : $"echo $$ > \"{pidFile}\"; export NODE_OPTIONS='--require \"{pidFile}.cjs\"'; if command -v setsid >/dev/null; then exec setsid {azurite}; else exec {azurite}; fi";
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", ["--yes", $"--package={package}", "-c", command])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
        };
        var process = new AzuriteProcess(folder, blob, queue, table, Process.Start(start)!, pidFile);
        process.launcher!.OutputDataReceived += process.Hear;
        process.launcher.ErrorDataReceived += process.Hear;
        process.launcher.BeginOutputReadLine();
        process.launcher.BeginErrorReadLine();
        return process;
    }

    /// <summary>An Azurite that serves this folder although whoever started it is gone.</summary>
    public static AzuriteProcess? FindLeft(string folder)
    {
        var file = StateFile(folder);
        if (!File.Exists(file) || JsonSerializer.Deserialize<State>(File.ReadAllText(file)) is not { } state) return null;
        File.Delete(file);
        if (Find(state.Pid) is not { } process || StartOf(process) != state.Started) return null;
        return new(folder, state.Blob, state.Queue, state.Table, null, Path.Combine(folder, "azurite.pid"), state.Pid);
    }

    /// <summary>Notes in the folder who serves it, for a next start after a crash.</summary>
    public void Remember()
    {
        if (folder is null || Find(Pid) is not { } process) return;
        File.WriteAllText(StateFile(folder), JsonSerializer.Serialize(new State(process.Id, StartOf(process), BlobPort, QueuePort, TablePort)));
    }

    public async Task EndAsync()
    {
        if (Interlocked.Exchange(ref ended, 1) == 1) return;
        using (var process = Find(Pid))
        {
            if (process is not null && !OperatingSystem.IsWindows())
            {
                // It saves its data when asked to end.
                _ = Signal(process.Id, Terminate);
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
                await process.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            if (process is { HasExited: false }) process.Kill(entireProcessTree: true);
        }
        if (launcher is { HasExited: false }) launcher.Kill(entireProcessTree: true);
        launcher?.Dispose();
        if (folder is not null) File.Delete(StateFile(folder));
        File.Delete(pidFile);
        File.Delete(pidFile + ".cjs");
    }

    private int? Pid => left ??= File.Exists(pidFile) && int.TryParse(File.ReadAllText(pidFile), out var pid) ? pid : launcher?.Id;

    private void Hear(object sender, DataReceivedEventArgs e)
    {
        lock (said) said.AppendLine(e.Data);
    }

    private static Process? Find(int? pid)
    {
        try
        {
            return pid is null ? null : Process.GetProcessById(pid.Value);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string StartOf(Process process) => process.StartTime.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string StateFile(string folder) => Path.Combine(folder, "azurite.running.json");

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int pid, int signal);

    private sealed record State(int Pid, string Started, int Blob, int Queue, int Table);
}
