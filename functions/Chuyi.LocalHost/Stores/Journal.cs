using Azure;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Stores;

/// <summary>
/// Writes to the store until it is sure: it backs off while storage misbehaves, recognises a write whose answer was lost,
/// and stops the host when another one has written instead.
/// </summary>
internal sealed class Journal(IStore store, HostLease? lease, ILogger logger, Action<string> stopHost)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50),
        LongestWait = TimeSpan.FromSeconds(2);

    private const int MostWrites = 90;

    private const string Clean = "engine:clean";

    public IStore Store => store;

    /// <summary>Commits the writes of one partition; returns the tag of the first row.</summary>
    /// <exception cref="StoreConflictException">The rows are not as expected and this host did not write them.</exception>
    public Task<string> CommitAsync(string partition, IReadOnlyList<Write> writes, string purpose, CancellationToken cancellation) =>
        PatientlyAsync(
            $"{purpose} of '{partition}'",
            async () =>
            {
                if (lease is not null)
                    await lease.HoldAsync(cancellation);
                RequestCounter.For(purpose);
                try
                {
                    return await store.WriteAsync(partition, writes, cancellation);
                }
                catch (StoreConflictException)
                {
                    if (await FindAsync(partition, writes[0], cancellation) is { } tag)
                        return tag;
                    throw;
                }
            },
            cancellation
        );

    /// <summary>The same for a write that only this host may make: a conflict means that it is no longer alone.</summary>
    public async Task<string> CommitAloneAsync(
        string partition,
        IReadOnlyList<Write> writes,
        string purpose,
        CancellationToken cancellation
    )
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

    /// <summary>Deletes rows of one partition; those that are gone already are no conflict.</summary>
    public async Task DeleteAsync(string partition, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        foreach (var some in keys.Chunk(MostWrites))
            try
            {
                await CommitAsync(partition, [.. some.Select(key => new Write(WriteKind.Delete, key))], Clean, cancellation);
            }
            catch (StoreConflictException) when (some.Length > 1)
            {
                // One of them is gone, so none was deleted.
                foreach (var key in some)
                    await DeleteAsync(partition, [key], cancellation);
            }
            catch (StoreConflictException)
            {
                // Already gone.
            }
    }

    /// <summary>Deletes long texts that no row names any more.</summary>
    public Task DeleteBlobsAsync(IReadOnlyCollection<string> blobs, CancellationToken cancellation) =>
        blobs.Count == 0
            ? Task.CompletedTask
            : PatientlyAsync(
                "the removal of payloads",
                () =>
                {
                    RequestCounter.For(Clean);
                    return store.DeleteBlobsAsync(blobs, cancellation);
                },
                cancellation
            );

    /// <summary>Whether an exception of a storage client may pass.</summary>
    public static bool IsTransient(Exception exception, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested
        && exception switch
        {
            // Keys that are being changed and clocks that differ are refused with 403 and pass too.
            RequestFailedException failed => failed.Status is 0 or 403 or 408 or 429 or >= 500,
            AggregateException many => many.InnerExceptions.All(inner => IsTransient(inner, cancellation)),
            _ => exception
                is IOException
                    or System.Net.Sockets.SocketException
                    or TaskCanceledException
                    or HttpRequestException
                    or TimeoutException,
        };

    /// <summary>Asks storage until it answers, less and less often.</summary>
    public async Task<T> PatientlyAsync<T>(string what, Func<Task<T>> ask, CancellationToken cancellation)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return await ask();
            }
            catch (Exception exception) when (IsTransient(exception, cancellation))
            {
                logger.LogWarning(
                    "Storage did not take {Request}, trying again in {Seconds} s: {Reason}",
                    what,
                    wait.TotalSeconds,
                    exception.Message.Split('\n')[0]
                );
            }
            await Task.Delay(wait, cancellation);
        }
    }

    /// <summary>The same for what has no answer.</summary>
    public Task PatientlyAsync(string what, Func<Task> ask, CancellationToken cancellation) =>
        PatientlyAsync(
            what,
            async () =>
            {
                await ask();
                return true;
            },
            cancellation
        );

    // Of a delete nobody can tell who did it.
    private Task<string?> FindAsync(string partition, Write write, CancellationToken cancellation) =>
        write.Kind == WriteKind.Delete ? Task.FromResult<string?>(null) : store.FindAsync(partition, write, cancellation);
}
