using Chuyi.LocalHost.Stores;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Engine;

/// <content>What an instance does when something cannot be done.</content>
internal sealed partial class Instance
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private bool broken;
    private int rests;

    /// <summary>Takes a batch, or null: comes back from storage.</summary>
    private async Task TryAsync(List<Message>? batch, int work)
    {
        try
        {
            if (broken || engine.Stopping.IsCancellationRequested)
                throw new OperationCanceledException("The host takes no more.", engine.Stopping);
            if (batch is null)
                await RestoreAsync();
            else
                await TakeAsync(batch);
        }
        catch (OperationCanceledException exception) when (broken || engine.Stopping.IsCancellationRequested)
        {
            // What was not committed is taken again after the restart.
            Tell(batch, exception);
            Tell(early, exception);
        }
        catch (Exception exception)
            when (exception is StoreConflictException or LeaseLostException || engine.Stopping.IsCancellationRequested)
        {
            broken = true;
            Tell(batch, exception);
            Tell(early, exception);
            engine.Logger.LogError("Instance '{InstanceId}' takes no more steps here: {Reason}", Id, exception.Message);
        }
        catch (Exception exception)
        {
            Tell(batch, exception);
            Tell(early, exception);
            engine.Logger.LogCritical(
                exception,
                "A step of instance '{InstanceId}' could not be committed; the instance rests and is then taken up from storage: {Reason}",
                Id,
                exception.Message
            );
            await RestAsync();
        }
        finally
        {
            for (var i = 0; i < work; i++)
                engine.Work.End();
        }
    }

    /// <summary>Whether they were taken is not known: whoever sent them has to send again.</summary>
    private static void Tell(List<Message>? batch, Exception exception)
    {
        foreach (var message in batch ?? [])
            message.Sender?.TrySetException(exception);
    }

    /// <summary>
    /// What is in memory may be ahead of storage: it is forgotten. What came with a row is read again; results and
    /// timers come again because what they answer is still open.
    /// </summary>
    private async Task RestAsync()
    {
        CancelTimers();
        (session, past, taken, early, seen) = (null, null, [], null, null);
        open.Clear();
        unsaved.Clear();
        while (true)
            try
            {
                var pause = TimeSpan.FromSeconds(1L << Math.Min(rests++, 6));
                await Task.Delay(pause < LongestRest ? pause : LongestRest, engine.Stopping);
                Prepare(await engine.ReadAsync(Id));
                return;
            }
            catch (OperationCanceledException) when (engine.Stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                engine.Logger.LogError("Instance '{InstanceId}' could not be read and goes on resting: {Reason}", Id, exception.Message);
            }
    }
}
