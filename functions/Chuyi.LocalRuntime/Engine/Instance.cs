using Chuyi.LocalRuntime.Stores;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalRuntime.Engine;

/// <summary>One instance: its mailbox, and the one thread at a time that takes its steps.</summary>
internal sealed partial class Instance(string id, InstanceRow row, DurableEngine engine)
{
    /// <summary>So many inbox rows go into one transaction at most.</summary>
    private const int BatchLimit = 40;

    private readonly Lock gate = new();
    private List<Message> mailbox = [];
    private TaskCompletionSource? changed;
    private bool busy;

    public string Id => id;

    /// <summary>What queries show; in storage as of the start, the last start over, or the end.</summary>
    public InstanceRow Row { get; private set; } = row;

    /// <summary>The tag of the row in storage.</summary>
    public string ETag { get; set; } = "*";

    /// <summary>Counts starts and starts over, so that late results of an earlier run are known.</summary>
    public int Generation { get; private set; } = 1;

    public bool IsSuspended => Row.Status == OrchestrationRuntimeStatus.Suspended;

    /// <summary>When its timers fall due.</summary>
    public IEnumerable<DateTimeOffset> PendingTimers
    {
        get
        {
            lock (gate) return timers is null ? [] : [.. timers.Values.Where(timer => !timer.IsCancelled).Select(timer => timer.Due)];
        }
    }

    /// <summary>Hands over what came. It is taken in a later step, in the order of the calls.</summary>
    public void Post(Message message)
    {
        engine.Work.Begin();
        lock (gate)
        {
            mailbox.Add(message);
            if (busy) return;
            busy = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(static instance => _ = instance.WorkAsync(), this, preferLocal: false);
    }

    /// <summary>Ends when the instance changed after this call.</summary>
    public Task WhenChanged()
    {
        lock (gate) return (changed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            List<Message> batch;
            lock (gate)
            {
                if (mailbox.Count == 0)
                {
                    mailbox = [];
                    busy = false;
                    return;
                }
                if (mailbox.Count <= BatchLimit) (batch, mailbox) = (mailbox, []);
                else
                {
                    batch = mailbox.GetRange(0, BatchLimit);
                    mailbox.RemoveRange(0, BatchLimit);
                }
            }
            try
            {
                await TakeAsync(batch);
            }
            catch (OperationCanceledException) when (engine.Stopping.IsCancellationRequested)
            {
                // What was not committed is taken again after the restart.
            }
            catch (Exception exception) when (exception is StoreConflictException || engine.Stopping.IsCancellationRequested)
            {
                engine.Logger.LogError("Instance '{InstanceId}' takes no more steps here: {Reason}", id, exception.Message);
            }
            catch (Exception exception)
            {
                engine.Logger.LogCritical(exception, "A step of instance '{InstanceId}' could not be committed; the instance rests until the next start of the host.", id);
            }
            foreach (var _ in batch) engine.Work.End();
        }
    }

    private void Change(InstanceRow to)
    {
        TaskCompletionSource? waiting;
        lock (gate)
        {
            Row = to;
            (waiting, changed) = (changed, null);
        }
        waiting?.TrySetResult();
    }
}
