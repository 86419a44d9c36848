using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Chuyi.LocalHost;

/// <summary>
/// The process of an Azurite and where it serves. Whoever starts one is noted with it in its folder before it may begin,
/// so that a folder never has two: it waits for a word of its starter, and ends if that one dies before giving it.
/// </summary>
internal sealed partial class AzuriteProcess
{
    private const int Terminate = 15;

    /// <summary>npx may have to fetch it first.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>So long it may take to save its data and end.</summary>
    private static readonly TimeSpan Saving = TimeSpan.FromSeconds(10);

    private readonly Process? launcher;
    private readonly string? folder;
    private readonly bool isLent;
    private readonly TaskCompletionSource<int> pid = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder said = new();
    private int ended;

    private AzuriteProcess(string? folder, int blob, int queue, int table, Process launcher) =>
        (this.folder, BlobPort, QueuePort, TablePort, this.launcher) = (folder, blob, queue, table, launcher);

    private AzuriteProcess(string folder, AzuriteState state)
    {
        (this.folder, BlobPort, QueuePort, TablePort, isLent) = (folder, state.Blob, state.Queue, state.Table, true);
        pid.SetResult(state.Server.Pid);
    }

    public int BlobPort { get; }

    public int QueuePort { get; }

    public int TablePort { get; }

    public bool HasExited => launcher?.HasExited ?? Find(pid.Task.Result) is null;

    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>
    /// An Azurite that serves this folder: it is lent by whoever started it and will end it. One whose starter has died is
    /// about to end and to save its data; that is waited for.
    /// </summary>
    public static async Task<AzuriteProcess?> FindServingAsync(string folder, CancellationToken cancellation)
    {
        var file = StateFile(folder);
        if (
            !File.Exists(file) || JsonSerializer.Deserialize<AzuriteState>(await File.ReadAllTextAsync(file, cancellation)) is not { } state
        )
            return null;
        if (state.Server.Find() is { } server)
        {
            if (state.Owner.Find() is not null)
                return new(folder, state);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Saving);
            await server.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            if (!server.HasExited)
                server.Kill(entireProcessTree: true);
        }
        File.Delete(file);
        return null;
    }

    /// <summary>Notes in the folder who is about to serve it, for a next start after a crash, and lets it begin.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (launcher is null)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Longest);
        if (await Task.WhenAny(pid.Task, launcher.WaitForExitAsync(patience.Token)) != pid.Task || Find(await pid.Task) is not { } process)
            return;
        if (folder is not null)
            Note(folder, new(ProcessIdentity.Of(process), ProcessIdentity.Own, BlobPort, QueuePort, TablePort));
        try
        {
            await launcher.StandardInput.WriteLineAsync("begin");
            await launcher.StandardInput.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // It has ended already; what it said tells why.
        }
    }

    public async Task EndAsync()
    {
        if (isLent || Interlocked.Exchange(ref ended, 1) == 1)
            return;
        using (var process = pid.Task.IsCompleted ? Find(await pid.Task) : null)
        {
            if (process is not null && !OperatingSystem.IsWindows())
            {
                // It saves its data when asked to end.
                _ = Signal(process.Id, Terminate);
                using var patience = new CancellationTokenSource(Saving);
                await process.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            if (process is { HasExited: false })
                process.Kill(entireProcessTree: true);
        }
        if (launcher is { HasExited: false })
            launcher.Kill(entireProcessTree: true);
        launcher?.Dispose();
        if (folder is not null)
            File.Delete(StateFile(folder));
        File.Delete(Script(folder, BlobPort));
    }

    internal static Process? Find(int pid)
    {
        try
        {
            return Process.GetProcessById(pid);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Written beside and then moved, so that a crash leaves no half note.
    private static void Note(string folder, AzuriteState state)
    {
        File.WriteAllText(StateFile(folder) + ".part", JsonSerializer.Serialize(state));
        File.Move(StateFile(folder) + ".part", StateFile(folder), overwrite: true);
    }

    private static string StateFile(string folder) => Path.Combine(folder, "azurite.running.json");

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int pid, int signal);
}
