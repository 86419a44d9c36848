using Grpc.Core;
using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Engine;

/// <summary>One instance: its mailbox, and the one thread at a time that takes its steps.</summary>
internal sealed partial class Instance(string id, InstanceRow row, DurableEngine engine)
{
    /// <summary>So many messages go into one step at most, so that one transaction holds it.</summary>
    private const int BatchLimit = 40;

    private static int numbers;

    private readonly int number = Interlocked.Increment(ref numbers);
    private readonly Lock gate = new();
    private List<Message> mailbox = [];
    private TaskCompletionSource? changed,
        finished;
    private bool busy;

    public string Id => id;

    /// <summary>Whether a step with this invocation id was one of its present generation.</summary>
    public bool Invoked(string invocation) => invocation.StartsWith($"{number:x8}-{Row.Generation:x}-", StringComparison.Ordinal);

    /// <summary>Whether a worker is taking a step of it.</summary>
    public bool IsAsking => asking is { } asked && asked.Worker.Awaits(asked.Invocation);

    /// <summary>Ends it: its code awaited something that is not durable, and now runs where it must not.</summary>
    public void Break(string reason) =>
        Post(new(Events.Broken(Events.Failure(typeof(InvalidOperationException).FullName!, reason))) { Generation = Row.Generation });

    /// <summary>What queries show; in storage as of the start, the last start over, or the end.</summary>
    public InstanceRow Row { get; private set; } = row;

    /// <summary>The tag of the row in storage.</summary>
    public string ETag { get; set; } = "*";

    /// <summary>Whether its start is in storage.</summary>
    public bool IsStored => ETag != "*";

    /// <summary>Whether it was started for later.</summary>
    public bool AwaitsStart => Row is { Status: OrchestrationStatus.Pending, StartAt: not null };

    public bool IsSuspended => Row.Status == OrchestrationStatus.Suspended;

    /// <summary>Ends once it has ended and all that it left is delivered.</summary>
    public Task Finished
    {
        get
        {
            lock (gate)
                return Row.IsEnded() && Row.Outgoing is null ? Task.CompletedTask : (finished ??= NewSource()).Task;
        }
    }

    /// <summary>When its timers fall due.</summary>
    public IEnumerable<DateTimeOffset> PendingTimers
    {
        get
        {
            lock (gate)
                return timers is null ? [] : [.. timers.Values.Where(timer => !timer.IsCancelled).Select(timer => timer.Due)];
        }
    }

    /// <summary>Hands over what came. It is taken in a later step, in the order of the calls.</summary>
    public void Post(Message message)
    {
        engine.Work.Begin();
        lock (gate)
        {
            mailbox.Add(message);
            if (busy)
                return;
            busy = true;
        }
        Queue();
    }

    /// <summary>Hands over what a caller sent; ends when a step that holds it is in storage.</summary>
    public Task HandAsync(Message message)
    {
        var sender = NewSource();
        Post(message with { Sender = sender });
        return sender.Task;
    }

    /// <summary>Why it takes no such message.</summary>
    public RpcException Refused(Message message) =>
        new(new(StatusCode.FailedPrecondition, $"Orchestration instance '{Id}' cannot take {message.Kind}: it is {Row.Status}."));

    /// <summary>Ends when the instance changed after this call.</summary>
    public Task WhenChanged()
    {
        lock (gate)
            return (changed ??= NewSource()).Task;
    }

    /// <summary>Tells those who wait that there is something to look at.</summary>
    public void Change(InstanceRow to)
    {
        TaskCompletionSource? waiting,
            over = null;
        lock (gate)
        {
            Row = to;
            (waiting, changed) = (changed, null);
            if (to.IsEnded() && to.Outgoing is null)
                (over, finished) = (finished, null);
        }
        waiting?.TrySetResult();
        over?.TrySetResult();
    }

    private void Queue() => ThreadPool.UnsafeQueueUserWorkItem(static instance => _ = instance.WorkAsync(), this, preferLocal: false);

    private async Task WorkAsync()
    {
        while (true)
        {
            // It takes nothing before it is back; what fails is tried again after a rest.
            while (restoring is not null && !broken && !engine.Stopping.IsCancellationRequested)
                await TryAsync(null, 1);
            if (NextBatch() is not { } batch)
                return;
            await TryAsync(batch, batch.Count);
        }
    }

    private List<Message>? NextBatch()
    {
        lock (gate)
        {
            if (mailbox.Count == 0)
            {
                mailbox = [];
                busy = false;
                return null;
            }
            List<Message> batch;
            if (mailbox.Count <= BatchLimit)
                (batch, mailbox) = (mailbox, []);
            else
            {
                batch = mailbox.GetRange(0, BatchLimit);
                mailbox.RemoveRange(0, BatchLimit);
            }
            return batch;
        }
    }

    /// <summary>What must be taken before all else that came.</summary>
    private void PutFront(IReadOnlyCollection<Message> messages)
    {
        foreach (var _ in messages)
            engine.Work.Begin();
        lock (gate)
            mailbox.InsertRange(0, messages);
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
