using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Chuyi.LocalHost.Stores;

/// <summary>Texts too long for a table row, a blob each, under their partition.</summary>
internal sealed class PayloadBlobs(BlobContainerClient container)
{
    public async Task OpenAsync(CancellationToken cancellation)
    {
        // Making what is there ends in an exception within the client, the first of which is slow.
        if (!await container.ExistsAsync(cancellation))
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
    }

    public async Task<string> WriteAsync(string partition, string text, CancellationToken cancellation)
    {
        var name = Folder(partition) + Guid.NewGuid().ToString("N");
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, cancellation);
        return name;
    }

    /// <summary>The text, or null if it is gone.</summary>
    public async Task<string?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var content = await container.GetBlobClient(name).DownloadContentAsync(cancellation);
            return content.Value.Content.ToString();
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public async Task DeleteAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        foreach (var name in names)
            await container.DeleteBlobIfExistsAsync(name, cancellationToken: cancellation);
    }

    public async Task DeleteAsync(string partition, CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Folder(partition), cancellation))
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
    }

    private static string Folder(string partition) =>
        "payloads/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(partition)))[..32] + "/";
}
