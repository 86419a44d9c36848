using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Chuyi.Functions.Submission;

/// <summary>
/// A document that is sent block by block. A block is named by the hash of what it is, so that one that is there is not sent again: after
/// a cut, on another day (storage keeps what was not put together for a week), or from another file. Nothing of it is kept elsewhere.
/// </summary>
public static class UploadBlocks
{
    /// <summary>How long a block is; the last is what is left. <c>upload.js</c> cuts by the same.</summary>
    public const int Length = 4 << 20;

    /// <summary>How many blocks a document of this length has.</summary>
    public static long Count(long bytes) => (bytes + Length - 1) / Length;

    /// <summary>Which of them are there.</summary>
    public static async Task<IReadOnlyList<string>> There(BlobClient arrival, CancellationToken cancellation)
    {
        try
        {
            var list = (await Of(arrival).GetBlockListAsync(BlockListTypes.All, cancellationToken: cancellation)).Value;
            return [.. list.UncommittedBlocks.Concat(list.CommittedBlocks).Select(block => HexOf(block.Name)).Distinct()];
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Puts them together. False if one of them is not there.</summary>
    public static async Task<bool> Join(BlobClient arrival, IReadOnlyList<string> blocks)
    {
        try
        {
            await Of(arrival).CommitBlockListAsync(blocks.Select(hash => Convert.ToBase64String(Convert.FromHexString(hash))));
            return true;
        }
        catch (RequestFailedException missing) when (missing.Status is 400 or 404)
        {
            return false;
        }
    }

    /// <summary>Holds what is read against the names of its blocks.</summary>
    public sealed class Check(IReadOnlyList<string> blocks) : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private int block,
            filled;

        /// <summary>Whether every block so far is what its name says.</summary>
        public bool IsRight { get; private set; } = true;

        public void Read(ReadOnlySpan<byte> bytes)
        {
            while (bytes.Length > 0)
            {
                var count = Math.Min(bytes.Length, Length - filled);
                hash.AppendData(bytes[..count]);
                filled += count;
                bytes = bytes[count..];
                if (filled == Length)
                    End();
            }
        }

        /// <summary>Ends the last block, which may be shorter.</summary>
        public void End()
        {
            if (filled == 0)
                return;
            IsRight &= block < blocks.Count && Convert.ToHexStringLower(hash.GetHashAndReset()) == blocks[block];
            (block, filled) = (block + 1, 0);
        }

        public void Dispose() => hash.Dispose();
    }

    private static BlockBlobClient Of(BlobClient arrival) => arrival.GetParentBlobContainerClient().GetBlockBlobClient(arrival.Name);

    private static string HexOf(string name)
    {
        var bytes = new byte[64];
        return Convert.TryFromBase64String(name, bytes, out var length) ? Convert.ToHexStringLower(bytes.AsSpan(0, length)) : "";
    }
}
