using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>What must be so of sealed documents after every death.</summary>
internal static class Dossiers
{
    /// <summary>Under each name stands its content, with its type; whatever is listed is there; and nothing else.</summary>
    public static async Task AreWholeAsync(Service service, Applicant applicant, params byte[][] contents)
    {
        var dossiers = service.Get<BlobServiceClient>().GetBlobContainerClient(Layout.Containers.Dossiers);
        var there = new List<string>();
        await foreach (var blob in dossiers.GetBlobsAsync())
        {
            var found = (await dossiers.GetBlobClient(blob.Name).DownloadContentAsync()).Value;
            var hash = Applicant.Hash(found.Content.ToArray());
            Assert.Equal($"{applicant.Application}/{hash}", blob.Name);
            Assert.Equal("application/pdf", found.Details.ContentType);
            there.Add(hash);
        }
        Assert.Equal(contents.Select(Applicant.Hash).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
        var listed = (await service.State<ApplicationState>(applicant.Application)).Documents;
        Assert.Equal(listed, await applicant.Documents());
        Assert.All(listed, document => Assert.Contains(document.Sha256, there));
    }
}
