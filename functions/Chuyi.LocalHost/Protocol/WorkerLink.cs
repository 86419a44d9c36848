using System.Collections.Concurrent;
using Grpc.Core;

namespace Chuyi.LocalHost.Protocol;

/// <summary>The service that workers connect to. Each is expected under an id that only it was told.</summary>
internal sealed class WorkerLink : FunctionRpc.FunctionRpcBase
{
    private readonly ConcurrentDictionary<string, (WorkerConnection Connection, TaskCompletionSource Came)> expected = new();

    /// <summary>Expects a worker; the task ends when it has connected.</summary>
    public Task Expect(string workerId, WorkerConnection connection)
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        expected[workerId] = (connection, came);
        return came.Task;
    }

    /// <summary>Nobody comes under this id any more.</summary>
    public void Forget(string workerId) => expected.TryRemove(workerId, out _);

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        if (
            !await requestStream.MoveNext(context.CancellationToken)
            || requestStream.Current.StartStream is not { } start
            || !expected.TryRemove(start.WorkerId, out var worker)
        )
            throw new RpcException(new(StatusCode.PermissionDenied, "No such worker is expected."));
        worker.Came.TrySetResult();
        await worker.Connection.RunAsync(requestStream, responseStream, context.CancellationToken);
    }
}
