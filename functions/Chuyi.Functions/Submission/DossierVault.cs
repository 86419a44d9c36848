using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Documents on their way into a dossier. The browser uploads straight to blob storage with a write-only signature
/// for one blob; the service copies it server-side to the sealed container, where nobody else can write, and reads
/// it there once, as a stream, to check its SHA-256 and its type.
/// </summary>
public sealed class DossierVault(BlobServiceClient service, Files files)
{
    private static readonly TimeSpan UploadTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan ReadTime = TimeSpan.FromMinutes(5);

    /// <summary>The address to which one document may be uploaded, once, for an hour.</summary>
    public Task<Uri> UploadAddress(string application, string document, CancellationToken cancellation) =>
        Sign(
            files.Blob(Layout.Containers.Uploads, $"{application}/{document}"),
            BlobSasPermissions.Create | BlobSasPermissions.Write,
            UploadTime,
            null,
            cancellation
        );

    /// <summary>The address from which a sealed document may be read for five minutes.</summary>
    public Task<Uri> ReadAddress(string application, SealedDocument document, CancellationToken cancellation) =>
        Sign(
            files.Blob(Layout.Containers.Dossiers, Name(application, document.Sha256)),
            BlobSasPermissions.Read,
            ReadTime,
            $"inline; filename*=UTF-8''{Uri.EscapeDataString(document.FileName)}",
            cancellation
        );

    /// <summary>The address of a certificate, likewise.</summary>
    public Task<Uri> CertificateAddress(string fileName, CancellationToken cancellation) =>
        Sign(files.Blob(Layout.Containers.Certificates, fileName), BlobSasPermissions.Read, ReadTime, null, cancellation);

    /// <summary>Seals what was uploaded, or refuses it and leaves nothing of it.</summary>
    public async Task<Outcome<SealedDocument>> Seal(string application, string document, UploadClaim claim, CancellationToken cancellation)
    {
        var upload = files.Blob(Layout.Containers.Uploads, $"{application}/{document}");
        var target = files.Blob(Layout.Containers.Dossiers, Name(application, claim.Sha256!));
        try
        {
            var source = await Sign(upload, BlobSasPermissions.Read, ReadTime, null, cancellation);
            await target.SyncCopyFromUriAsync(
                source,
                new BlobCopyFromUriOptions { DestinationConditions = new BlobRequestConditions { IfNoneMatch = ETag.All } },
                cancellation
            );
        }
        catch (RequestFailedException exists) when (exists.Status == 409 && exists.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The same content was sealed for this application before, or its check was cut short: it is checked again.
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            // An upload goes when it is sealed: the same call may come again, its first answer lost.
            if (!await target.ExistsAsync(cancellation))
                return new Refusal("not-uploaded", "没有收到该文件，请重新上传。", "The file did not arrive; please upload it again.", 409);
        }
        var (type, hash, bytes) = await Inspect(target, cancellation);
        if (UploadRules.Content(claim, type, hash, bytes) is { } refusal)
        {
            await target.DeleteIfExistsAsync(cancellationToken: cancellation);
            await upload.DeleteIfExistsAsync(cancellationToken: cancellation);
            return refusal;
        }
        await target.SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = type.ContentType() }, cancellationToken: cancellation);
        await upload.DeleteIfExistsAsync(cancellationToken: cancellation);
        return new SealedDocument(document, claim.Kind!, claim.FileName!, type.ContentType(), bytes, hash);
    }

    private static string Name(string application, string sha256) => $"{application}/{sha256}";

    private static async Task<(FileType Type, string Hash, long Bytes)> Inspect(BlobClient blob, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var type = new FileTypeReader();
        long bytes = 0;
        // One request; a stream that breaks is gone on with where it broke, if the blob is still the same.
        using var download = (await blob.DownloadStreamingAsync(cancellationToken: cancellation)).Value;
        var content = download.Content;
        var buffer = new byte[128 * 1024];
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            type.Read(buffer.AsSpan(0, read));
            bytes += read;
        }
        return (type.Type, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    // Signatures always use the real time: storage checks them against its own clock.
    private async Task<Uri> Sign(
        BlobClient blob,
        BlobSasPermissions permissions,
        TimeSpan life,
        string? disposition,
        CancellationToken cancellation
    )
    {
        var now = DateTimeOffset.UtcNow;
        var sas = new BlobSasBuilder(permissions, now + life)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            StartsOn = now.AddMinutes(-5),
            ContentDisposition = disposition,
        };
        if (blob.CanGenerateSasUri)
            return blob.GenerateSasUri(sas);
        var key = await service.GetUserDelegationKeyAsync(
            new BlobGetUserDelegationKeyOptions(now + life) { StartsOn = now.AddMinutes(-5) },
            cancellation
        );
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key.Value, service.AccountName) }.ToUri();
    }
}
