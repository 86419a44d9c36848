using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Documents on their way into a dossier. The browser uploads straight to blob storage with a signature that creates one
/// blob and does nothing else. What arrived is copied, server-side, to a name of the service's own, hashed and recognised
/// there, and only then copied to the name that its content gives. Whatever stands under such a name came this way, and
/// nothing takes it away again.
/// </summary>
public sealed partial class DossierVault(BlobServiceClient service, Files files, DocumentReading reading)
{
    /// <summary>Puts what came through the service where it would have arrived.</summary>
    public Task Put(string application, string document, Stream content, CancellationToken cancellation) =>
        Arrival(application, document).UploadAsync(content, overwrite: false, cancellation);

    /// <summary>
    /// Seals what was uploaded, or refuses it. Done twice it is done once. No caller can break it off: it ends, or its
    /// process does.
    /// </summary>
    public async Task<Outcome<SealedDocument>> Seal(
        string application,
        string document,
        UploadClaim claim,
        DossierPart part,
        SealingProgress? progress = null
    )
    {
        progress ??= (_, _) => Task.CompletedTask;
        await progress(SealingStep.Copying, 0);
        var check = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var own = files.Blob(Layout.Containers.Uploads, Layout.Arrivals.Checked(application, document, check));
        if (claim.Blocks is { } blocks && !await UploadBlocks.Join(Arrival(application, document), blocks))
            return NotUploaded;
        if (!await Fetch(Arrival(application, document), own, claim.Bytes))
            return NotUploaded;
        var arrived = await reading.Read(Arrival(application, document), own, claim, progress);
        if (arrived.Bytes == 0)
            return await Drop(own, NotUploaded);
        if (UploadRules.Fault(claim, part, arrived) is { } refusal)
        {
            await Empty(application, document);
            return await Drop(own, refusal);
        }
        // It stays where it arrived: the same seal is asked for again.
        if (arrived.Scan == ScanVerdict.Away)
            return await Drop(own, UploadRules.ScannerAway);
        var type = arrived.Found.Type;
        await progress(SealingStep.Keeping, arrived.Bytes);
        // Before the last copy: under its own name it is never touched again, and on Azure could not be.
        if (!arrived.Headers.IsExactly(type.ContentType()))
            await own.SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = type.ContentType() });
        await Keep(own, files.Blob(Layout.Containers.Dossiers, Name(application, arrived.Sha256)), arrived.Bytes);
        await own.DeleteIfExistsAsync();
        return SealedOf(document, claim, arrived);
    }

    private static SealedDocument SealedOf(string document, UploadClaim claim, ArrivedDocument arrived)
    {
        var name = FileNames.Cleaned(claim.FileName!);
        var right = DocumentTypes.Named(name, arrived.Found.Type);
        IReadOnlyList<DocumentNote> notes = right == name ? arrived.Found.Notes : [DocumentNote.Renamed, .. arrived.Found.Notes];
        return new SealedDocument
        {
            Id = document,
            Kind = claim.Kind!,
            FileName = right,
            ContentType = arrived.Found.Type.ContentType(),
            Bytes = arrived.Bytes,
            Sha256 = arrived.Sha256,
            Notes = notes.Count > 0 ? notes : null,
        };
    }

    private static Refusal NotUploaded { get; } =
        new("not-uploaded", "没有收到该文件，请重新上传。", "The file did not arrive; please upload it again.", 409);

    private BlobClient Arrival(string application, string document) =>
        files.Blob(Layout.Containers.Uploads, Layout.Arrivals.Of(application, document));

    private static string Name(string application, string sha256) => $"{application}/{sha256}";

    // False if nothing is there, or not what one upload makes. Whatever else storage says is a fault.
    private async Task<bool> Fetch(BlobClient arrival, BlobClient own, long expected)
    {
        try
        {
            // Only what has to be copied in blocks is asked first how long it is.
            var large = expected > ServerSideCopy.AtOnce ? (await arrival.GetPropertiesAsync()).Value : null;
            var source = await Sign(arrival, BlobSasPermissions.Read, CopyTime, null, default);
            await ServerSideCopy.Copy(source, own, large?.ContentLength ?? expected, large?.ETag, null);
            return true;
        }
        catch (RequestFailedException none) when (none.Status is 400 or 404 or 409 && NotOneUploadCodes.Contains(none.ErrorCode))
        {
            return false;
        }
    }

    // Azure answers with the status of the source: 404 for what never came or was not ended, 400 or 409 for what is empty or
    // too long to be copied at once. The others are kinds of blobs that a signature makes as well, and that nobody can copy.
    private static readonly string[] NotOneUploadCodes =
    [
        BlobErrorCode.BlobNotFound.ToString(),
        BlobErrorCode.CannotVerifyCopySource.ToString(),
        BlobErrorCode.InvalidBlobType.ToString(),
        BlobErrorCode.InvalidSourceBlobType.ToString(),
        BlobErrorCode.BlobArchived.ToString(),
    ];

    // What was refused goes; an empty blob takes its place, so that the signature puts nothing there again.
    private async Task Empty(string application, string document) =>
        await Arrival(application, document).UploadAsync(new BinaryData(ReadOnlyMemory<byte>.Empty), overwrite: true);

    private async Task Keep(BlobClient own, BlobClient target, long bytes)
    {
        try
        {
            var free = new BlobRequestConditions { IfNoneMatch = ETag.All };
            await ServerSideCopy.Copy(await Sign(own, BlobSasPermissions.Read, CopyTime, null, default), target, bytes, null, free);
        }
        catch (RequestFailedException exists) when (Taken.Is(exists))
        {
            // The same content was sealed for this application before.
        }
    }

    private static async Task<Refusal> Drop(BlobClient own, Refusal refusal)
    {
        await own.DeleteIfExistsAsync();
        return refusal;
    }
}
