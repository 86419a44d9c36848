using System.Text.Json.Nodes;
using Chuyi.LocalHost.Host;
using Chuyi.LocalHost.Protocol;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Workers;

/// <summary>
/// Starts the app, has it load its functions, relays its logs, and starts it again where it died in a process of its own.
/// </summary>
/// <param name="create">Makes the place where the app runs.</param>
/// <param name="onLog">Is told what the worker logs.</param>
internal sealed class WorkerSupervisor(
    Func<IWorkerProcess> create,
    WorkerLink link,
    FunctionWorker worker,
    Uri endpoint,
    string folder,
    HostSettings settings,
    Action<RpcLog> onLog,
    ILogger logger
) : IAsyncDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stopping = new();
    private WorkerConnection? connection;
    private Task watching = Task.CompletedTask;

    /// <summary>Where the app runs now.</summary>
    public IWorkerProcess Process { get; private set; } = create();

    /// <exception cref="AppNotLoadedException">It does not start or cannot be served.</exception>
    public async Task StartAsync(Action<WorkerConnection> loaded, Action<string> died, CancellationToken cancellation)
    {
        await StartOnceAsync(loaded, cancellation);
        watching = Task.Run(() => WatchAsync(died), CancellationToken.None);
    }

    /// <summary>Tells the app to end and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        connection?.Send(new() { WorkerTerminate = new() });
        await Process.DisposeAsync();
        connection?.Close();
        await watching;
        stopping.Dispose();
    }

    private async Task StartOnceAsync(Action<WorkerConnection> loaded, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString();
        connection = new(Client(), onLog);
        var connected = link.Expect(id, connection);
        try
        {
            await Process.StartAsync(new(endpoint, id, settings.App), connected, cancellation);
            await Handshake.LoadAsync(connection, folder, settings.Serves);
            loaded(connection);
            await Process.WhenReadyAsync(connection, cancellation);
        }
        catch (Exception exception) when (exception is WorkerLostException or ObjectDisposedException)
        {
            // Why it went the app says better than what it took along: its stream, which may be the first to end, its services.
            await Task.WhenAny(Process.Ended, Task.Delay(LongestRest, cancellation));
            if (Process.Ended.IsCompleted)
                throw await Process.FailureAsync();
            throw;
        }
        finally
        {
            link.Forget(id);
        }
        worker.Came(connection);
    }

    private async Task WatchAsync(Action<string> died)
    {
        for (var rest = TimeSpan.FromSeconds(1); ; rest = rest * 2 < LongestRest ? rest * 2 : LongestRest)
        {
            await Task.WhenAny(connection!.Ended, Process.Ended);
            if (stopping.IsCancellationRequested)
                return;
            worker.Went();
            connection.Close();
            if (Process is not ChildWorker child)
            {
                died($"The app has ended{(Process.Ended.Exception?.InnerException is { } why ? $": {why.Message}" : " by itself.")}");
                return;
            }
            await child.DisposeAsync();
            logger.LogError("The worker has ended and is started again in {Seconds} s. {Said}", rest.TotalSeconds, child.Said);
            try
            {
                await Task.Delay(rest, stopping.Token);
                Process = create();
                await StartOnceAsync(_ => { }, stopping.Token);
                rest = TimeSpan.FromSeconds(1);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogError("The worker did not start: {Reason}", exception.Message);
                // It may live and be of no use.
                (Process as ChildWorker)?.Kill();
            }
        }
    }

    /// <summary>What the worker makes a function's durable client from.</summary>
    private string Client() =>
        new JsonObject
        {
            ["taskHubName"] = settings.Json.HubName,
            ["connectionName"] = "AzureWebJobsStorage",
            ["rpcBaseUrl"] = endpoint.ToString(),
            ["httpBaseUrl"] = endpoint.ToString(),
            ["requiredQueryStringParameters"] = "",
            ["maxGrpcMessageSizeInBytes"] = int.MaxValue,
            // JSON in JSON.
            ["grpcHttpClientTimeout"] = "\"00:01:40\"",
        }.ToJsonString();
}
