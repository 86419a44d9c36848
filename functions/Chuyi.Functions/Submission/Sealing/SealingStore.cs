using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>How far large documents are on their way into a dossier: a small file each, which goes with what is left of uploads.</summary>
public sealed class SealingStore(Files files)
{
    public async Task<Sealing?> Find(string application, string document, CancellationToken cancellation)
    {
        var name = Layout.Arrivals.Sealing(application, document);
        return await files.Find(Layout.Containers.Uploads, name, cancellation) is { } found
            ? CorruptStorageException.Read(name, () => Json.Read<Sealing>(System.Text.Encoding.UTF8.GetString(found)))
            : null;
    }

    public async Task Put(Sealing sealing, CancellationToken cancellation = default) =>
        await files
            .Blob(Layout.Containers.Uploads, Layout.Arrivals.Sealing(sealing.Application, sealing.Document))
            .UploadAsync(new BinaryData(Json.Write(sealing)), overwrite: true, cancellation);

    public async Task Remove(Sealing sealing, CancellationToken cancellation) =>
        await files
            .Blob(Layout.Containers.Uploads, Layout.Arrivals.Sealing(sealing.Application, sealing.Document))
            .DeleteIfExistsAsync(cancellationToken: cancellation);
}
