using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Storage;

/// <summary>Small files the service itself makes, kept under the hash of their content: writing one twice is writing it once.</summary>
public sealed class Files(BlobServiceClient service)
{
    /// <summary>Stores bytes and returns the hash they are found by.</summary>
    public async Task<string> Keep(
        string container,
        string folder,
        byte[] content,
        string contentType,
        CancellationToken cancellation = default
    )
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await Write(container, folder + hash, content, contentType, cancellation);
        return hash;
    }

    public Task<string> Keep<T>(string container, string folder, T value) =>
        Keep(container, folder, System.Text.Encoding.UTF8.GetBytes(Json.Write(value)), "application/json");

    /// <summary>Stores bytes under a name that is given once, and returns those that stand there: these, or earlier ones.</summary>
    public async Task<byte[]> WriteOnce(string container, string name, byte[] content, string contentType) =>
        await Write(container, name, content, contentType) ? content : await Read(container, name);

    /// <summary>Stores bytes under a name that is given to this content only. False if something stands there already.</summary>
    public async Task<bool> Write(
        string container,
        string name,
        byte[] content,
        string contentType,
        CancellationToken cancellation = default
    )
    {
        try
        {
            await Blob(container, name)
                .UploadAsync(
                    new BinaryData(content),
                    new BlobUploadOptions
                    {
                        HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                    },
                    cancellation
                );
            return true;
        }
        catch (RequestFailedException exists) when (Taken.Is(exists))
        {
            return false;
        }
    }

    public async Task<byte[]> Read(string container, string name, CancellationToken cancellation = default) =>
        (await Blob(container, name).DownloadContentAsync(cancellation)).Value.Content.ToArray();

    /// <summary>Whether a text can be the hash of a file.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The same, or null where nothing stands there.</summary>
    public async Task<byte[]?> Find(string container, string name, CancellationToken cancellation)
    {
        try
        {
            return await Read(container, name, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task<T> Read<T>(string container, string name, CancellationToken cancellation = default)
    {
        var bytes = await Read(container, name, cancellation);
        return CorruptStorageException.Read($"{container}/{name}", () => Json.Read<T>(System.Text.Encoding.UTF8.GetString(bytes)));
    }

    /// <summary>Deletes what was last written before an instant, by the clock of storage.</summary>
    public async Task Expire(string container, DateTimeOffset before, CancellationToken cancellation = default)
    {
        var all = service.GetBlobContainerClient(container);
        await foreach (var blob in all.GetBlobsAsync(cancellationToken: cancellation))
            if (blob.Properties.LastModified < before)
                await all.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
    }

    public BlobClient Blob(string container, string name) => service.GetBlobContainerClient(container).GetBlobClient(name);

    /// <summary>Creates what is missing. On Azure the infrastructure code has done so and this finds all there.</summary>
    /// <param name="before">Is done where anything is missing, before it is created.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task EnsureAll(Func<Task> before, CancellationToken cancellation)
    {
        var missing = Layout.Containers.All.ToHashSet(StringComparer.Ordinal);
        await foreach (var container in service.GetBlobContainersAsync(cancellationToken: cancellation))
            missing.Remove(container.Name);
        if (missing.Count == 0)
            return;
        await before();
        foreach (var name in missing)
            await service.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation);
    }
}
