using System.Diagnostics;
using System.Globalization;
using Chuyi.LocalHost;

namespace Chuyi.Cli.Demo.Running;

/// <summary>
/// The service in a process of its own, as anybody starts it. It keeps its address, and its data lie in storage: it can
/// be killed and started again.
/// </summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private const string Announcement = "Listening on ";

    private readonly ServiceSettings settings;
    private readonly TextWriter log;
    private Process? process;

    public ServiceProcess(ServiceSettings settings)
    {
        this.settings = settings;
        Address = new($"http://127.0.0.1:{FreePort.Find()}");
        log = TextWriter.Synchronized(new StreamWriter(settings.LogFile) { AutoFlush = true });
    }

    /// <summary>Where it serves, whether it runs or not.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and returns when it serves.</summary>
    /// <param name="clock">The instant at which its clock stands.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it said last.</exception>
    public async Task StartAsync(DateTimeOffset clock, CancellationToken cancellation = default)
    {
        var serves = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new Queue<string>();
        process = new Process { StartInfo = StartInfo(clock), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data, said, serves);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, said, serves);
        process.Exited += (ended, _) =>
            serves.TrySetException(
                new InvalidOperationException($"The service ended before it served ({CodeOf(ended)}). It said: {Said(said)}")
            );
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await serves.Task.WaitAsync(cancellation);
    }

    /// <summary>Ends it as a power cut does: at once, whatever it is doing (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (process is not { } running)
            return;
        process = null;
        running.Kill();
        await running.WaitForExitAsync();
        running.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await log.DisposeAsync();
    }

    private ProcessStartInfo StartInfo(DateTimeOffset clock)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Arguments(clock))
        {
            WorkingDirectory = settings.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Configuration())
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private List<string> Arguments(DateTimeOffset clock)
    {
        var held = "held:" + clock.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        List<string> arguments =
        [
            typeof(ServiceProcess).Assembly.Location,
            "serve",
            "--port",
            $"{Address.Port}",
            "--clock",
            held,
            "--with-parent",
        ];
        if (settings.Isolate)
            arguments.Add("--isolate");
        if (settings.App is { } app)
            arguments.AddRange(["--app", app]);
        return arguments;
    }

    private Dictionary<string, string> Configuration() =>
        new()
        {
            ["Chuyi:PublicUrl"] = Address.GetLeftPart(UriPartial.Authority),
            ["Chuyi:Administrator"] = settings.Administrator,
            ["AzureWebJobsStorage"] = settings.Storage,
            ["Mail:Folder"] = settings.MailFolder,
            // The clock of a play stands still: a page that is kept would be old as soon as somebody acts.
            ["Chuyi:PublicPageSeconds"] = "0",
            ["Logging:LogLevel:Default"] = "Warning",
        };

    private void Hear(string? line, Queue<string> said, TaskCompletionSource serves)
    {
        if (line is null)
            return;
        log.WriteLine(line);
        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > 20)
                said.Dequeue();
        }
        if (line.StartsWith(Announcement, StringComparison.Ordinal))
            serves.TrySetResult();
    }

    // 137 is a SIGKILL. One that was killed from here is disposed of already, and nobody waits for it.
    private static string CodeOf(object? ended)
    {
        try
        {
            return $"{((Process)ended!).ExitCode}";
        }
        catch (InvalidOperationException)
        {
            return "killed";
        }
    }

    private static string Said(Queue<string> lines)
    {
        lock (lines)
            return string.Join(Environment.NewLine, lines);
    }
}
