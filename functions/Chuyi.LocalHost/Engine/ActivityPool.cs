using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <summary>Runs activities, so many at a time. What was not done when the process ends is run again after its restart.</summary>
internal sealed class ActivityPool(Functions functions, WorkTracker work, int concurrency, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim slots = new(concurrency);
    private readonly CancellationTokenSource stopping = new();
    private int running;

    /// <summary>Runs an activity when its turn comes. The task ends when it has answered; never, if the host stops before.</summary>
    public Task Start(string instanceId, Effect call, Action<Message> answer)
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
            while (Volatile.Read(ref running) > 0) await Task.Delay(20, impatience);
        }
        catch (OperationCanceledException)
        {
            logger.LogWarning("{Count} activities still ran when the host stopped; they run again after its restart.", running);
        }
    }

    public void Dispose() => stopping.Cancel();

    private async Task<Message> RunAsync(string instanceId, Effect call)
    {
        try
        {
            if (functions.FindActivity(call.Name!) is not { } activity)
                return Fail(call, new("(unknown)", $"There is no activity '{call.Name}'. Known are: {string.Join(", ", functions.Activities)}."));
            var result = await activity(instanceId, call.Data, stopping.Token);
            return new(MessageKind.Done) { Id = call.Id, Data = PayloadConverter.Default.Serialize(result) };
        }
        // What fails while the host stops may fail because it stops.
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            logger.LogWarning(exception, "Activity '{Activity}' of instance '{InstanceId}' failed: {Reason}", call.Name, instanceId, exception.Message);
            return Fail(call, Failure.From(exception));
        }
        catch (Exception exception)
        {
            throw new OperationCanceledException("The host stops.", exception);
        }
    }

    private static Message Fail(Effect call, Failure failure) => new(MessageKind.Failed) { Id = call.Id, Failure = failure };
}
