using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Copies within storage; no byte passes through the service. Up to 256 MiB go at once, more go block by block and are there all at
/// once when the last one is. An emulator that cannot do that copies as a whole in the background.
/// </summary>
public static class ServerSideCopy
{
    /// <summary>How much is copied at once at most (Copy Blob From URL).</summary>
    public const long AtOnce = 256L << 20;

    // Storage does the work: several blocks take little longer than one.
    private const int Block = 64 << 20,
        BlocksAtATime = 4;

    /// <param name="source">With the right to read it.</param>
    /// <param name="bytes">How long it is.</param>
    /// <param name="version">Which version of it; null for what stands there.</param>
    /// <param name="conditions">What has to be so where it goes to.</param>
    public static async Task Copy(Uri source, BlobClient target, long bytes, ETag? version, BlobRequestConditions? conditions)
    {
        if (bytes <= AtOnce)
        {
            var at = new BlobRequestConditions { IfMatch = version };
            await target.SyncCopyFromUriAsync(
                source,
                new BlobCopyFromUriOptions { SourceConditions = at, DestinationConditions = conditions }
            );
            return;
        }
        try
        {
            await CopyBlocks(source, target, bytes, version, conditions);
        }
        catch (RequestFailedException none) when (none.Status == 501)
        {
            await CopyInBackground(source, target, version, conditions);
        }
    }

    private static async Task CopyBlocks(Uri source, BlobClient target, long bytes, ETag? version, BlobRequestConditions? conditions)
    {
        var blocks = target.GetParentBlobContainerClient().GetBlockBlobClient(target.Name);
        var parts = Enumerable.Range(0, (int)((bytes + Block - 1) / Block)).Select(n => (long)n * Block).ToList();
        await Parallel.ForEachAsync(
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = BlocksAtATime },
            async (from, cancellation) =>
            {
                var part = new StageBlockFromUriOptions
                {
                    SourceRange = new HttpRange(from, Math.Min(Block, bytes - from)),
                    SourceConditions = new RequestConditions { IfMatch = version },
                };
                await blocks.StageBlockFromUriAsync(source, IdOf(from), part, cancellation);
            }
        );
        await blocks.CommitBlockListAsync(parts.Select(IdOf), new CommitBlockListOptions { Conditions = conditions });
    }

    private static string IdOf(long from) => Convert.ToBase64String(BitConverter.GetBytes(from));

    private static async Task CopyInBackground(Uri source, BlobClient target, ETag? version, BlobRequestConditions? conditions)
    {
        var at = new BlobRequestConditions { IfMatch = version };
        // In one account no signature is asked for. Azurite would check one by reading all of the source into one string, and fail.
        var bare = new UriBuilder(source) { Query = "" }.Uri;
        var copy = await target.StartCopyFromUriAsync(
            bare,
            new BlobCopyFromUriOptions { SourceConditions = at, DestinationConditions = conditions }
        );
        await copy.WaitForCompletionAsync();
    }
}
