using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Chuyi.Functions.Storage;

/// <summary>
/// Where the keys come from: configuration (a vault's references on Azure), or on
/// the emulator a pair kept beside the data.
/// </summary>
public static class KeyRing
{
    private const int Length = 32;
    private const string LocalName = "local-keys";

    /// <exception cref="InvalidOperationException">A key is missing on real storage, or is not 32 bytes in Base64.</exception>
    public static Keys Load(IConfiguration configuration, BlobServiceClient blobs)
    {
        if (configuration["Chuyi:Key"] is { Length: > 0 } key && configuration["Chuyi:LogKey"] is { Length: > 0 } logKey)
            return new Keys(Decode("Chuyi:Key", key), Decode("Chuyi:LogKey", logKey));
        return IsEmulator(blobs)
            ? Local(blobs)
            : throw new InvalidOperationException(
                "Set Chuyi:Key and Chuyi:LogKey, each 32 random bytes in Base64. They must never change."
            );
    }

    public static bool IsEmulator(BlobServiceClient blobs) => blobs.Uri.IsLoopback;

    private static Keys Local(BlobServiceClient blobs)
    {
        var container = blobs.GetBlobContainerClient(Layout.Containers.Archive);
        var blob = container.GetBlobClient(LocalName);
        if (!blob.Exists())
            try
            {
                container.CreateIfNotExists();
                blob.Upload(new BinaryData(RandomNumberGenerator.GetBytes(2 * Length)), overwrite: false);
            }
            catch (Azure.RequestFailedException raced) when (Taken.Is(raced))
            {
                // Another process made them first; they are read below.
            }
        var both = blob.DownloadContent().Value.Content.ToArray();
        return new Keys(both[..Length], both[Length..]);
    }

    private static byte[] Decode(string name, string text)
    {
        var bytes = new byte[Length + 1];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == Length
            ? bytes[..Length]
            : throw new InvalidOperationException($"{name} is not 32 bytes in Base64.");
    }
}
