using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Stores;

/// <summary>
/// One host at a time on a task hub, by the lease of a blob. A second host waits. A holder that cannot renew in time
/// writes no more until it has, and stops if somebody else took over.
/// </summary>
/// <param name="container">Where its blob is.</param>
/// <param name="duration">How long a holder that fell silent keeps it: 15 to 60 seconds.</param>
/// <param name="logger">Is told of whom this host waits for.</param>
/// <param name="stopHost">Is called when somebody else holds it.</param>
internal sealed class HostLease(BlobContainerClient container, TimeSpan duration, ILogger logger, Action<string> stopHost)
    : IAsyncDisposable
{
    /// <summary>A write that was sent in time has ended, one way or the other, before somebody else can hold the lease.</summary>
    private static readonly TimeSpan Margin = StorageClients.LongestRequest + TimeSpan.FromSeconds(1);

    private readonly TimeSpan renewal = duration * 0.4;
    private readonly BlobClient blob = container.GetBlobClient("host");
    private readonly BlobLeaseClient lease = container.GetBlobClient("host").GetBlobLeaseClient();
    private readonly HostIdentity identity = HostIdentity.Create();
    private readonly CancellationTokenSource stopping = new();
    private Task renewing = Task.CompletedTask;
    private long renewedAt;
    private bool lost;

    /// <summary>Waits until this host is the only one.</summary>
    public async Task AcquireAsync(CancellationToken cancellation)
    {
        RequestCounter.For("engine:lease");
        for (var told = false; !await TryAcquireAsync(cancellation); told = true)
        {
            var (holder, tag) = await HolderAsync(cancellation);
            // It may have been taken without an answer.
            if (holder == identity && await TryRenewAsync(cancellation))
                break;
            if (holder is not null && holder.IsGone())
            {
                await BreakAsync(tag, cancellation);
                continue;
            }
            if (!told)
                logger.LogWarning(
                    "The task hub in '{Container}' is held by {Holder}; this host waits until that one has stopped.",
                    container.Name,
                    (object?)holder ?? "another host"
                );
            await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
        }
        renewing = Task.Run(RenewAsync, CancellationToken.None);
    }

    /// <summary>Returns while the lease is surely held; waits while that is in doubt.</summary>
    /// <exception cref="LeaseLostException">Somebody else holds it.</exception>
    public async ValueTask HoldAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (Volatile.Read(ref lost))
                throw new LeaseLostException("This host lost the lease of its task hub and writes no more.");
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref renewedAt)) < duration - Margin)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    /// <summary>Renews no more and releases nothing, as if the process had ended.</summary>
    public void Abandon()
    {
        Volatile.Write(ref lost, true);
        stopping.Cancel();
        identity.Leave();
    }

    /// <summary>Gives the task hub up.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await renewing;
        if (renewedAt > 0 && !lost)
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
                await lease.ReleaseAsync(cancellationToken: patience.Token);
            }
            catch (Exception exception)
                when (exception is RequestFailedException or AggregateException or OperationCanceledException or IOException)
            {
                logger.LogDebug("The lease was not released: {Reason}", exception.Message);
            }
        identity.Leave();
        stopping.Dispose();
    }

    /// <summary>
    /// Writes its name, which storage lets it do while nobody holds the lease, and takes the lease if no other name was
    /// written since. So the name is always the holder's, also if this process dies in between.
    /// </summary>
    private async Task<bool> TryAcquireAsync(CancellationToken cancellation)
    {
        try
        {
            var named = await blob.UploadAsync(BinaryData.FromObjectAsJson(identity), overwrite: true, cancellation);
            var asked = Stopwatch.GetTimestamp();
            await lease.AcquireAsync(duration, new RequestConditions { IfMatch = named.Value.ETag }, cancellation);
            Volatile.Write(ref renewedAt, asked);
            return true;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            return await TryAcquireAsync(cancellation);
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Renews the lease; false if this host does not hold it.</summary>
    private async Task<bool> TryRenewAsync(CancellationToken cancellation)
    {
        try
        {
            var asked = Stopwatch.GetTimestamp();
            await lease.RenewAsync(cancellationToken: cancellation);
            Volatile.Write(ref renewedAt, asked);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Takes the lease from a holder that is gone, unless another host has done so.</summary>
    private async Task BreakAsync(ETag tag, CancellationToken cancellation)
    {
        try
        {
            await lease.BreakAsync(TimeSpan.Zero, new RequestConditions { IfMatch = tag }, cancellation);
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            // Another host has: its name is there, or nobody holds it any more.
        }
    }

    private async Task<(HostIdentity? Holder, ETag Tag)> HolderAsync(CancellationToken cancellation)
    {
        var content = await blob.DownloadContentAsync(cancellation);
        var holder = JsonSerializer.Deserialize<HostIdentity>(content.Value.Content);
        return (holder?.Host is null ? null : holder, content.Value.Details.ETag);
    }

    private async Task RenewAsync()
    {
        RequestCounter.For("engine:lease");
        try
        {
            var wait = renewal;
            while (true)
            {
                await Task.Delay(wait, stopping.Token);
                try
                {
                    if (await TryRenewAsync(stopping.Token))
                    {
                        wait = renewal;
                        continue;
                    }
                    Volatile.Write(ref lost, true);
                    stopHost($"This host lost the lease of its task hub in '{container.Name}' to another host.");
                    return;
                }
                catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
                {
                    logger.LogWarning("The lease of the task hub was not renewed, trying again: {Reason}", exception.Message);
                    wait = TimeSpan.FromSeconds(1);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
