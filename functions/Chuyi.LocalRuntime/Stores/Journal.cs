using Azure;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalRuntime.Stores;

/// <summary>
/// Writes to the store until it is sure: it backs off while storage misbehaves, recognises a write whose answer was lost,
/// and stops the host when another one has written instead.
/// </summary>
internal sealed class Journal(IStore store, HostLease? lease, ILogger logger, Action<string> stopHost)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public IStore Store => store;

    /// <summary>Commits the writes of one partition; returns the tag of the first row.</summary>
    /// <exception cref="StoreConflictException">The rows are not as expected and this host did not write them.</exception>
    public async Task<string> CommitAsync(string partition, IReadOnlyList<Write> writes, string purpose, CancellationToken cancellation)
    {
        var wait = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            if (lease is not null) await lease.HoldAsync(cancellation);
            RequestCounter.For(purpose);
            try
            {
                return await store.WriteAsync(partition, writes, cancellation);
            }
            catch (StoreConflictException)
            {
                if (await FindAsync(partition, writes[0], cancellation) is { } tag) return tag;
                throw;
            }
            catch (Exception exception) when (IsTransient(exception, cancellation))
            {
                logger.LogWarning("Storage did not take {Purpose} of '{Partition}', trying again: {Reason}", purpose, partition, exception.Message);
            }
            await Task.Delay(wait, cancellation);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    /// <summary>The same for a write that only this host may make: a conflict means that it is no longer alone.</summary>
    public async Task<string> CommitAloneAsync(string partition, IReadOnlyList<Write> writes, string purpose, CancellationToken cancellation)
    {
        try
        {
            return await CommitAsync(partition, writes, purpose, cancellation);
        }
        catch (StoreConflictException exception)
        {
            stopHost($"Another host wrote to instance '{partition}': {exception.Message}");
            throw;
        }
    }

    /// <summary>Whether an exception of a storage client may pass.</summary>
    public static bool IsTransient(Exception exception, CancellationToken cancellation) => !cancellation.IsCancellationRequested && exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException many => many.InnerExceptions.All(inner => IsTransient(inner, cancellation)),
        _ => exception is IOException or TaskCanceledException or HttpRequestException or TimeoutException,
    };

    private async Task<string?> FindAsync(string partition, Write write, CancellationToken cancellation)
    {
        if (write.Kind == WriteKind.Delete) return "*";
        while (true)
        {
            try
            {
                return await store.FindAsync(partition, write, cancellation);
            }
            catch (Exception exception) when (IsTransient(exception, cancellation))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            }
        }
    }
}
