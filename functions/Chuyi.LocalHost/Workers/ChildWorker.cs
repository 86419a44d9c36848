using System.Diagnostics;
using System.Net;
using Chuyi.LocalHost.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Chuyi.LocalHost.Workers;

/// <summary>Runs an app's published output in a process of its own, as Azure does, and forwards requests to it.</summary>
/// <param name="assembly">The app's assembly file.</param>
/// <param name="folder">Where its host.json is.</param>
/// <param name="clock">Where the process reads the host's clock; null for the machine's.</param>
internal sealed class ChildWorker(string assembly, string folder, Func<IHttpForwarder> forwarder, SharedClock? clock, ILogger logger)
    : IWorkerProcess
{
    private const int Kept = 30;

    /// <summary>So long Azure's host waits for a worker that says nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    private static readonly ForwarderRequestConfig Patient = new() { ActivityTimeout = Patience };

    private static readonly BodyOnDemand Bodies = new();

    private readonly Queue<string> said = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpMessageInvoker client = new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            Expect100ContinueTimeout = Patience,
        }
    );
    private Process? process;
    private string destination = "";

    public Task Ended => ended.Task;

    public IServiceProvider? Services => null;

    /// <summary>What it said last.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.Count == 0 ? "It said nothing." : $"It said: {string.Join(Environment.NewLine, said)}";
        }
    }

    public async Task StartAsync(WorkerStart start, Task connected, CancellationToken cancellation)
    {
        var process = new Process { StartInfo = StartInfo(start), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ended.TrySetResult();
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            ended.TrySetResult();
            throw new AppNotLoadedException($"The worker cannot be started: {exception.Message}", exception);
        }
        this.process = process;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (await Task.WhenAny(connected, ended.Task).WaitAsync(cancellation) == ended.Task && !connected.IsCompleted)
            throw await FailureAsync();
    }

    public async Task WhenReadyAsync(WorkerConnection connection, CancellationToken cancellation)
    {
        if (!connection.Capabilities.TryGetValue("HttpUri", out var address))
            return;
        destination = address;
        // It says where its server will be before that listens.
        while (!await AnswersAsync(new(address), cancellation))
        {
            if (ended.Task.IsCompleted)
                throw await FailureAsync();
            await Task.Delay(20, cancellation);
        }
    }

    public async Task<AppNotLoadedException> FailureAsync()
    {
        await process!.WaitForExitAsync();
        return new($"{Path.GetFileName(assembly)} ended before it served (exit code {process.ExitCode}). {Said}");
    }

    public async Task ServeAsync(HttpContext http)
    {
        // A request without an address of its own is forwarded to the same path, with its own host and what is forwarded of it.
        if (await forwarder().SendAsync(http, destination, client, Patient, Bodies) is var error and not ForwarderError.None)
            logger.LogDebug("Forwarding {Path} ended with {Error}.", http.Request.Path, error);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is null)
            return;
        try
        {
            await ended.Task.WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    /// <summary>Ends it at once, as a crash does.</summary>
    public void Kill()
    {
        if (process is { HasExited: false })
            process.Kill(entireProcessTree: true);
    }

    private ProcessStartInfo StartInfo(WorkerStart start)
    {
        var info = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                assembly,
                "--functions-uri",
                start.Endpoint.ToString(),
                "--functions-worker-id",
                start.WorkerId,
                "--functions-request-id",
                Guid.NewGuid().ToString(),
                "--functions-grpc-max-message-length",
                $"{int.MaxValue}",
            ]
        )
        {
            WorkingDirectory = Directory.GetCurrentDirectory(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in start.Settings)
            info.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        info.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        info.Environment.TryAdd(WorkerStart.EnvironmentVariable, WorkerStart.LocalEnvironment);
        info.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        // It ends with this process, and takes the host's clock if that is not the machine's.
        info.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        info.Environment[StartupHook.ClockVariable] = clock?.File;
        return info;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > Kept)
                said.Dequeue();
        }
        logger.LogInformation("{Line}", line);
    }

    private static async Task<bool> AnswersAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var tcp = new System.Net.Sockets.TcpClient();
            await tcp.ConnectAsync(address.Host, address.Port, cancellation);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
