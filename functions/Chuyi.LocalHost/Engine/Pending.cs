using Microsoft.DurableTask;

namespace Chuyi.LocalHost.Engine;

/// <summary>A durable task that the orchestrator holds.</summary>
internal interface IPending
{
    void Succeed(string? data);

    void Fail(Exception exception);
}

/// <summary>A durable task with a result read from JSON.</summary>
internal class Pending<T> : IPending
{
    private readonly TaskCompletionSource<T> source = new();
    private CancellationTokenRegistration registration;

    public Task<T> Task => source.Task;

    public Pending<T> CancelledBy(CancellationToken cancellation, Action onCancel)
    {
        if (cancellation.CanBeCanceled)
            registration = cancellation.Register(() =>
            {
                onCancel();
                source.TrySetCanceled(cancellation);
            });
        return this;
    }

    public void Succeed(string? data)
    {
        registration.Dispose();
        try
        {
            source.TrySetResult(PayloadConverter.Default.Deserialize<T>(data)!);
        }
        catch (Exception exception)
        {
            // Whatever a type's constructor or converter says against the text is the answer of the await.
            source.TrySetException(exception);
        }
    }

    public void Fail(Exception exception)
    {
        registration.Dispose();
        source.TrySetException(exception);
    }
}

/// <summary>A call of a function or a timer, with what asked for it.</summary>
internal sealed record OpenTask(Effect Effect, IPending Pending);
