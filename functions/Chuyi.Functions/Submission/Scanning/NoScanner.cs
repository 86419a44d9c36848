using Azure.Storage.Blobs;

namespace Chuyi.Functions.Submission;

/// <summary>Where none is set up.</summary>
public sealed class NoScanner : IDocumentScanner
{
    public Task<ScanVerdict> Scan(BlobClient arrival, Stream content) => Task.FromResult(ScanVerdict.Clean);
}
