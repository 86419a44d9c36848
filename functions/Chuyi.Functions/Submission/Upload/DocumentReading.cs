using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Reads what arrived, once, hashing it on the way to a file on disk, where it is opened. Two at a time, and one large one beside
/// them, so that memory is bounded and nobody waits for gigabytes of others; where the disk has no room for it, it is opened in
/// storage, stretch by stretch.
/// </summary>
public sealed class DocumentReading(IDocumentScanner scanner) : IDisposable
{
    private const int AtATime = 2,
        Stretch = 1 << 20;

    // What is left for everybody else.
    private const long Room = 64 << 20;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turns = new(AtATime);
    private readonly SemaphoreSlim largeTurns = new(1);

    /// <param name="arrival">Where it arrived.</param>
    /// <param name="blob">Our own copy of it, which is read.</param>
    /// <param name="progress">Hears how much of it was read.</param>
    public async Task<ArrivedDocument> Read(BlobClient arrival, BlobClient blob, UploadClaim claim, SealingProgress progress)
    {
        var isLarge = claim.Bytes > LargeSealing.AtOnce;
        var turn = isLarge ? largeTurns : turns;
        // What a workflow seals is tried again: it does not keep others from being worked on while it waits for its turn.
        if (!await turn.WaitAsync(isLarge ? LongestWait : Timeout.InfiniteTimeSpan))
            throw new TimeoutException("Another large document is being read.");
        try
        {
            return await ReadNow(arrival, blob, claim, progress);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        turns.Dispose();
        largeTurns.Dispose();
    }

    private async Task<ArrivedDocument> ReadNow(BlobClient arrival, BlobClient blob, UploadClaim claim, SealingProgress progress)
    {
        // One request; a stream that breaks is gone on with where it broke, if the blob is still the same.
        using var download = (await blob.DownloadStreamingAsync()).Value;
        var (headers, length) = (UploadedHeaders.Of(download.Details), download.Details.ContentLength);
        // Nobody bounds what a signature takes: what is not as long as was said is not read at all.
        if (length != claim.Bytes || length == 0)
            return new("", length, headers, Recognized.Unfit(DocumentFault.Empty), ScanVerdict.Clean);
        await using var file = HasRoom(length) ? Scratch.Create() : Stream.Null;
        using var blocks = claim.Blocks is null ? null : new UploadBlocks.Check(claim.Blocks);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<SharedReading.Taker> takers = [hash.AppendData, file.Write];
        if (blocks is not null)
            takers.Add(blocks.Read);
        await SharedReading.Read(download.Content, takers, read => progress(SealingStep.Reading, read));
        blocks?.End();
        if (blocks is { IsRight: false })
            return new("", length, headers, Recognized.Unfit(DocumentFault.Empty), ScanVerdict.Clean);
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        await using var content = file == Stream.Null ? await blob.OpenReadAsync(StretchByStretch) : file;
        content.Position = 0;
        await progress(SealingStep.Opening, length);
        var found = await Recognizer.Recognize(content, new RecognitionLimits());
        var scan = found.Fault is null ? await scanner.Scan(arrival, content) : ScanVerdict.Clean;
        return new(sha256, length, headers, found, scan);
    }

    private static BlobOpenReadOptions StretchByStretch { get; } = new(allowModifications: false) { BufferSize = Stretch };

    private static bool HasRoom(long bytes)
    {
        try
        {
            return new DriveInfo(Path.GetTempPath()).AvailableFreeSpace > bytes + Room;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return bytes < Room;
        }
    }
}
