using Azure.Storage.Blobs;

namespace Chuyi.Functions.Submission;

/// <summary>Looks for viruses in what arrived.</summary>
public interface IDocumentScanner
{
    /// <param name="arrival">Where it arrived; nothing takes its place there.</param>
    /// <param name="content">The same bytes, from wherever they are read.</param>
    Task<ScanVerdict> Scan(BlobClient arrival, Stream content);
}
