using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;

namespace Chuyi.LocalHost.Protocol;

/// <summary>One worker's event stream: what is sent goes out in order, what comes back is matched by its ids.</summary>
/// <param name="client">What a function's durable client is made from.</param>
/// <param name="onLog">Is told what the worker logs.</param>
internal sealed class WorkerConnection(string client, Action<RpcLog> onLog)
{
    private static readonly WriteOptions Waits = new(WriteFlags.BufferHint);

    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> asked = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? lost;

    public string Client => client;

    /// <summary>Ends when the stream is over.</summary>
    public Task Ended => ended.Task;

    /// <summary>The functions that the worker has loaded, by name.</summary>
    public FunctionTable Functions { get; set; } = FunctionTable.Empty;

    /// <summary>What the worker said it can do.</summary>
    public IReadOnlyDictionary<string, string> Capabilities { get; set; } = new Dictionary<string, string>();

    /// <summary>Carries messages until the worker leaves or <see cref="Close"/> is called.</summary>
    public async Task RunAsync(
        IAsyncStreamReader<StreamingMessage> incoming,
        IServerStreamWriter<StreamingMessage> writer,
        CancellationToken cancellation
    )
    {
        var sending = Task.Run(
            async () =>
            {
                await foreach (var message in outgoing.Reader.ReadAllAsync(CancellationToken.None))
                {
                    // What is written while more waits leaves together with that.
                    writer.WriteOptions = outgoing.Reader.TryPeek(out _) ? Waits : null;
                    await writer.WriteAsync(message, cancellation);
                }
            },
            CancellationToken.None
        );
        try
        {
            var reading = ReadAsync(incoming, cancellation);
            await Task.WhenAny(reading, sending);
            if (reading.IsCompleted)
                await reading;
        }
        catch (Exception exception)
            when (exception is IOException or OperationCanceledException or InvalidOperationException or RpcException)
        {
            // The worker's process ended, or its channel was closed.
        }
        finally
        {
            Lose("The worker has gone.");
        }
    }

    /// <summary>Ends the stream from this side.</summary>
    public void Close() => Lose("The host has ended.");

    public void Send(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    /// <summary>Whether a message is not answered yet. Told of while what the worker sent is read, it is exact.</summary>
    public bool Awaits(string id) => asked.ContainsKey(id);

    /// <summary>Sends a message and returns the answer with its id.</summary>
    /// <exception cref="WorkerLostException">The stream ended before an answer came.</exception>
    public async Task<StreamingMessage> AskAsync(string id, StreamingMessage message)
    {
        var source = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        asked[id] = source;
        if (lost is not null)
            Fail(id, source);
        else
            Send(message);
        return await source.Task;
    }

    private async Task ReadAsync(IAsyncStreamReader<StreamingMessage> incoming, CancellationToken cancellation)
    {
        while (await incoming.MoveNext(cancellation))
        {
            var message = incoming.Current;
            if (message.RpcLog is { } log)
                Relay(log);
            else if (asked.TryRemove(IdOf(message), out var source))
                source.TrySetResult(message);
        }
    }

    private void Relay(RpcLog log)
    {
        try
        {
            onLog(log);
        }
        catch (Exception)
        {
            // Who listens to logs does not decide over the worker.
        }
    }

    private static string IdOf(StreamingMessage message) =>
        message.InvocationResponse?.InvocationId ?? message.FunctionLoadResponse?.FunctionId ?? message.RequestId;

    private void Lose(string reason)
    {
        lost ??= reason;
        outgoing.Writer.TryComplete();
        foreach (var (id, source) in asked)
            Fail(id, source);
        ended.TrySetResult();
    }

    private void Fail(string id, TaskCompletionSource<StreamingMessage> source)
    {
        asked.TryRemove(id, out _);
        source.TrySetException(new WorkerLostException(lost!));
    }
}
