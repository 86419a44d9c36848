using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Applications;

/// <summary>What stands in storage under the names of sealed files.</summary>
public sealed class StoredFiles(BlobServiceClient service)
{
    private const int Buffer = 128 * 1024;

    private readonly BlobContainerClient container = service.GetBlobContainerClient(Layout.Containers.Dossiers);

    /// <summary>The lengths of all there are, by a print of their names: a request for five thousand, some bytes for each.</summary>
    public async Task<IReadOnlyDictionary<UInt128, long>> Lengths(CancellationToken cancellation)
    {
        var lengths = new Dictionary<UInt128, long>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
            lengths[PrintOf(blob.Name)] = blob.Properties.ContentLength ?? 0;
        return lengths;
    }

    /// <summary>Which of files are not there, or not as long as they were.</summary>
    public async Task<IReadOnlyList<FileDifference>> Compare(
        IReadOnlyList<SealedFile> files,
        IReadOnlyDictionary<UInt128, long> lengths,
        CancellationToken cancellation
    )
    {
        var found = new List<FileDifference>();
        foreach (var file in files)
            if (lengths.TryGetValue(PrintOf(file.Name), out var length))
            {
                if (length != file.Bytes)
                    found.Add(Differs(file, FileFault.Length));
            }
            // It may have come after the others were listed.
            else if (!await Has(file, cancellation))
                found.Add(Differs(file, FileFault.Missing));
        return found;
    }

    private async Task<bool> Has(SealedFile file, CancellationToken cancellation) =>
        await container.GetBlobClient(file.Name).ExistsAsync(cancellation);

    /// <summary>What is wrong with a file, read whole; null for nothing. One request.</summary>
    public async Task<FileDifference?> Read(SealedFile file, CancellationToken cancellation) =>
        await Measure(file, cancellation) switch
        {
            null => Differs(file, FileFault.Missing),
            var now when now.Bytes != file.Bytes => Differs(file, FileFault.Length),
            var now when now.Sha256 != file.Sha256 => Differs(file, FileFault.Content),
            _ => null,
        };

    /// <summary>What a file is now, read whole, a buffer at a time; null if it is not there. One request.</summary>
    public async Task<StoredFile?> Measure(SealedFile file, CancellationToken cancellation)
    {
        try
        {
            using var download = (await container.GetBlobClient(file.Name).DownloadStreamingAsync(cancellationToken: cancellation)).Value;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (buffer, bytes) = (new byte[Buffer], 0L);
            while (await download.Content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                bytes += read;
            }
            return new(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>A number that a text has, and no other that there is.</summary>
    public static UInt128 PrintOf(string text) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static FileDifference Differs(SealedFile file, FileFault fault) => new(file.FileName, file.Sha256, fault);
}
