using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Protocol;

/// <summary>The worker of this host, whichever process it is at the moment.</summary>
/// <param name="sessionSeconds">So long an orchestrator's state stays in its memory between steps; 0 keeps none.</param>
internal sealed class FunctionWorker(int sessionSeconds, ILogger logger)
{
    private readonly Lock gate = new();
    private TaskCompletionSource<WorkerConnection> present = NewSource();

    public int SessionSeconds => sessionSeconds;

    public bool KeepsSessions => sessionSeconds > 0;

    /// <summary>The functions of the app; empty before a worker has loaded them.</summary>
    public FunctionTable Functions { get; private set; } = FunctionTable.Empty;

    /// <summary>The worker that is there; waits while one is being started.</summary>
    public async ValueTask<WorkerConnection> ConnectionAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task<WorkerConnection> waiting;
            lock (gate)
                waiting = present.Task;
            var connection = await waiting.WaitAsync(cancellation);
            if (!connection.Ended.IsCompleted)
                return connection;
            await Task.Delay(10, cancellation);
        }
    }

    /// <summary>A worker has loaded its functions.</summary>
    public void Came(WorkerConnection connection)
    {
        Functions = connection.Functions;
        lock (gate)
        {
            if (present.Task.IsCompleted)
                present = NewSource();
            present.SetResult(connection);
        }
        logger.LogInformation(
            "Found {Count} functions: {Names}.",
            Functions.All.Count,
            string.Join(", ", Functions.All.Select(entry => entry.Name))
        );
    }

    /// <summary>The worker has gone; who needs one waits for the next.</summary>
    public void Went()
    {
        lock (gate)
            if (present.Task.IsCompleted)
                present = NewSource();
    }

    /// <summary>Why nobody can run an orchestrator of that name; null if somebody can.</summary>
    public string? Refuses(string orchestrator) =>
        Functions.Orchestrator(orchestrator) is not null
            ? null
            : $"The function '{orchestrator}' doesn't exist, is disabled, or is not an orchestrator function. Additional info: "
                + (
                    Functions.Orchestrators.Any()
                        ? "The following are the known orchestrator functions: "
                            + $"{string.Join(", ", Functions.Orchestrators.Select(name => $"'{name}'"))}."
                        : "No orchestrator functions are currently registered!"
                );

    private static TaskCompletionSource<WorkerConnection> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
