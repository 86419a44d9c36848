using Azure;
using Azure.Storage.Blobs;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Defender for Storage scans what arrives by itself and writes what it found into an index tag of the blob; until the tag is there the
/// document waits. Reading it takes the right to read tags (Storage Blob Data Owner).
/// </summary>
public sealed class DefenderScanner : IDocumentScanner
{
    public const string Tag = "Malware Scanning scan result",
        Clean = "No threats found",
        Found = "Malicious";

    public async Task<ScanVerdict> Scan(BlobClient arrival, Stream content)
    {
        try
        {
            var tags = (await arrival.GetTagsAsync()).Value.Tags;
            return tags.TryGetValue(Tag, out var says) ? Of(says) : ScanVerdict.Away;
        }
        catch (RequestFailedException)
        {
            return ScanVerdict.Away;
        }
    }

    /// <summary>What a tag says; whatever else it says (a scan that failed, for one) is no verdict.</summary>
    public static ScanVerdict Of(string says) =>
        says switch
        {
            Clean => ScanVerdict.Clean,
            Found => ScanVerdict.Infected,
            _ => ScanVerdict.Away,
        };
}
