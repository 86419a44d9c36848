using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Applications;

/// <summary>
/// A dossier as one ZIP, written to whoever asked while it is read from storage, one buffer at a time, however large it is.
/// Nothing is compressed: documents are already. What is not what was sealed breaks the file off; half a ZIP opens nowhere.
/// </summary>
public sealed class DossierZip(Files files)
{
    private const int Buffer = 128 * 1024;

    /// <param name="application">Whose files they are.</param>
    /// <param name="packed">What is in it.</param>
    /// <param name="at">The time that its entries bear.</param>
    public async Task Write(
        Stream output,
        string application,
        IReadOnlyList<PackedFile> packed,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var written = new HeldWrites(output);
        await using (var zip = await ZipArchive.CreateAsync(written, ZipArchiveMode.Create, leaveOpen: true, null, cancellation))
        {
            await using (var manifest = await Entry(zip, DossierPacking.Manifest, at, cancellation))
                await manifest.WriteAsync(DossierPacking.ManifestOf(packed), cancellation);
            foreach (var file in packed)
            {
                await using var entry = await Entry(zip, file.Path, at, cancellation);
                await Copy(application, file, entry, cancellation);
            }
        }
        await written.FlushAsync(cancellation);
    }

    private static async Task<Stream> Entry(ZipArchive zip, string path, DateTimeOffset at, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = at.ToOffset(BeijingTime.Offset);
        return await entry.OpenAsync(cancellation);
    }

    // One request; a stream that breaks is gone on with where it broke.
    private async Task Copy(string application, PackedFile file, Stream entry, CancellationToken cancellation)
    {
        var blob = files.Blob(Layout.Containers.Dossiers, $"{application}/{file.Sha256}");
        using var download = (await blob.DownloadStreamingAsync(cancellationToken: cancellation)).Value;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            while (await download.Content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                await entry.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
            throw new CorruptStorageException(
                $"{Layout.Containers.Dossiers}/{blob.Name}",
                new InvalidDataException("It is not what was sealed.")
            );
    }
}
