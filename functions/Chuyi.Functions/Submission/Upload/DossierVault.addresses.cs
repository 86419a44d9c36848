using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <content>The addresses to which documents are sent, and from which they are read.</content>
public sealed partial class DossierVault
{
    private static readonly TimeSpan UploadTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan BlocksTime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ReadTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CopyTime = TimeSpan.FromHours(1);

    /// <summary>
    /// Where a document is to be sent, and under which name. What is sent whole gets an address that only creates, within an hour: once
    /// something stands there it is good for nothing, and what was sealed or refused keeps its place there for longer than that. What
    /// is sent in blocks gets one that writes, for ten minutes: it can be asked for again, and what is put together there is checked
    /// and copied elsewhere before anybody sees it.
    /// </summary>
    /// <param name="after">What was there before, where the same file may be sent once more as something new.</param>
    public async Task<UploadTicket> Ticket(string application, UploadClaim claim, string? after, CancellationToken cancellation)
    {
        var document = claim.Sha256 is null ? UploadRules.IdOf(application + after, claim) : UploadRules.NewId();
        var arrival = Arrival(application, document);
        if (claim.Sha256 is not null)
            return new(document, await Sign(arrival, BlobSasPermissions.Create, UploadTime, null, cancellation));
        var address = await Sign(arrival, BlobSasPermissions.Write, BlocksTime, null, cancellation);
        return new(document, address) { There = await UploadBlocks.There(arrival, cancellation) };
    }

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
