using Chuyi.LocalHost.Protocol;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <summary>Runs activities, so many at a time. What was not done when the process ends is run again after its restart.</summary>
internal sealed class ActivityPool(FunctionWorker worker, WorkTracker work, int concurrency, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim slots = new(concurrency);
    private readonly CancellationTokenSource stopping = new();
    private int running;

    /// <summary>Runs an activity when its turn comes. The task ends when it has answered; never, if the host stops before.</summary>
    public Task Start(string instanceId, HistoryEvent call, Action<HistoryEvent> answer)
    {
        work.Begin();
        return Task.Run(async () =>
        {
            try
            {
                await slots.WaitAsync(stopping.Token);
                Interlocked.Increment(ref running);
                try
                {
                    answer(await RunAsync(instanceId, call));
                    return;
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                    slots.Release();
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // The host stops; the activity runs after the restart.
            }
            finally
            {
                work.End();
            }
            await Task.Delay(Timeout.Infinite);
        });
    }

    /// <summary>Starts no more activities, tells those that run to come to an end, and waits for them.</summary>
    public async Task DrainAsync(CancellationToken impatience)
    {
        await stopping.CancelAsync();
        try
        {
            while (Volatile.Read(ref running) > 0)
                await Task.Delay(20, impatience);
        }
        catch (OperationCanceledException)
        {
            logger.LogWarning("{Count} activities still ran when the host stopped; they run again after its restart.", running);
        }
    }

    public void Dispose() => stopping.Cancel();

    private async Task<HistoryEvent> RunAsync(string instanceId, HistoryEvent call)
    {
        var name = call.TaskScheduled.Name;
        // A worker that died has not answered: the next one is asked.
        while (true)
            try
            {
                var connection = await worker.ConnectionAsync(stopping.Token);
                return Events.Done(
                    call.EventId,
                    await connection.ActivityAsync(name, instanceId, call.TaskScheduled.Input, stopping.Token)
                );
            }
            catch (FunctionFailedException failed)
            {
                // What fails while the host stops may fail because it stops.
                stopping.Token.ThrowIfCancellationRequested();
                logger.LogWarning(
                    "Activity '{Activity}' of instance '{InstanceId}' failed: {Reason}",
                    name,
                    instanceId,
                    failed.Details.ErrorMessage
                );
                return Events.Failed(call.EventId, failed.Details);
            }
            catch (Exception unread) when (unread is not (WorkerLostException or OperationCanceledException))
            {
                // What it was given or gave cannot be passed on; asked again it would be the same.
                logger.LogError(
                    unread,
                    "Activity '{Activity}' of instance '{InstanceId}' has no answer: {Reason}",
                    name,
                    instanceId,
                    unread.Message
                );
                return Events.Failed(call.EventId, Events.Failure(unread.GetType().FullName!, unread.Message));
            }
            catch (WorkerLostException lost)
            {
                stopping.Token.ThrowIfCancellationRequested();
                logger.LogWarning(
                    "Activity '{Activity}' of instance '{InstanceId}' is run again: {Reason}",
                    name,
                    instanceId,
                    lost.Message
                );
            }
    }
}
