using Azure.Core;
using Azure.Core.Pipeline;

namespace Chuyi.LocalHost.Tests.Faults;

/// <summary>Holds requests to storage back while it is closed.</summary>
internal sealed class Gate : HttpPipelinePolicy
{
    private volatile TaskCompletionSource opened = Source(),
        waited = Source();

    public Gate() => Open();

    public void Close() => (opened, waited) = (Source(), Source());

    public void Open() => opened.TrySetResult();

    /// <summary>Ends when a request waits at the closed gate.</summary>
    public Task WaitedAtAsync() => Waiting.ForAsync(waited.Task);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!opened.Task.IsCompleted)
            waited.TrySetResult();
        await opened.Task;
        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
