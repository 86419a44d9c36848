using Microsoft.Extensions.Logging;

namespace Chuyi.LocalRuntime.Engine;

/// <summary>Runs activities, so many at a time. What was not done when the process ends is run again after its restart.</summary>
internal sealed class ActivityPool(Functions functions, WorkTracker work, int concurrency, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim slots = new(concurrency);
    private readonly CancellationTokenSource stopping = new(), aborting = new();
    private int running;

    public void Start(string instanceId, Effect call, Action<Message> answer)
    {
        work.Begin();
        _ = Task.Run(async () =>
        {
            try
            {
                await slots.WaitAsync(stopping.Token);
                Interlocked.Increment(ref running);
                try
                {
                    answer(await RunAsync(instanceId, call));
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                    slots.Release();
                }
            }
            catch (OperationCanceledException)
            {
                // The host stops; the activity runs after the restart.
            }
            finally
            {
                work.End();
            }
        });
    }

    /// <summary>Starts no more activities and waits for those that run.</summary>
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
            await aborting.CancelAsync();
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        aborting.Cancel();
    }

    private async Task<Message> RunAsync(string instanceId, Effect call)
    {
        if (functions.FindActivity(call.Name!) is not { } activity)
            return Fail(call, new("(unknown)", $"There is no activity '{call.Name}'. Known are: {string.Join(", ", functions.Activities)}."));
        try
        {
            var result = await activity(instanceId, call.Data, aborting.Token);
            return new(MessageKind.Done) { Id = call.Id, Data = PayloadConverter.Default.Serialize(result) };
        }
        catch (Exception exception) when (!aborting.IsCancellationRequested)
        {
            logger.LogWarning(exception, "Activity '{Activity}' of instance '{InstanceId}' failed: {Reason}", call.Name, instanceId, exception.Message);
            return Fail(call, Failure.From(exception));
        }
    }

    private static Message Fail(Effect call, Failure failure) => new(MessageKind.Failed) { Id = call.Id, Failure = failure };
}
