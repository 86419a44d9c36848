using System.Net;
using System.Text;
using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Storage;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>What storage says when the service fetches what was uploaded.</summary>
public class DossierVaultTests
{
    [Theory]
    [InlineData(404, "BlobNotFound")]
    [InlineData(404, "CannotVerifyCopySource")]
    [InlineData(400, "CannotVerifyCopySource")]
    [InlineData(409, "CannotVerifyCopySource")]
    [InlineData(409, "InvalidSourceBlobType")]
    [InlineData(409, "BlobArchived")]
    public async Task What_never_came_or_is_not_one_upload_has_to_be_uploaded_again(int status, string code) =>
        Assert.Equal("not-uploaded", (await Seal(status, code)).Refusal?.Code);

    [Theory]
    [InlineData(400, "InvalidHeaderValue")]
    [InlineData(403, "CannotVerifyCopySource")]
    [InlineData(404, "ContainerNotFound")]
    [InlineData(409, "ContainerBeingDeleted")]
    [InlineData(409, "AccountIsDisabled")]
    public async Task Everything_else_is_a_fault(int status, string code) =>
        Assert.Equal(status, (await Assert.ThrowsAsync<RequestFailedException>(() => Seal(status, code))).Status);

    private static Task<Outcome<SealedDocument>> Seal(int status, string code)
    {
        var storage = new AnsweringStorage(_ =>
            new((HttpStatusCode)status)
            {
                Content = new StringContent($"<Error><Code>{code}</Code><Message>No.</Message></Error>", Encoding.UTF8, "application/xml"),
            }
        );
        var service = new BlobServiceClient(
            AnsweringStorage.Connection,
            new BlobClientOptions { Transport = new HttpClientTransport(storage) }
        );
        var claim = new UploadClaim("form", "a.pdf", 10, new('a', 64));
        return new DossierVault(service, new Files(service)).Seal("A.school", "0123456789abcdef", claim);
    }
}
