using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
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

    // Azure says 412 where the name that a copy goes to is taken, the emulator 409.
    [Theory]
    [InlineData(409, "BlobAlreadyExists")]
    [InlineData(409, "BlobImmutableDueToPolicy")]
    [InlineData(412, "ConditionNotMet")]
    [InlineData(412, "TargetConditionNotMet")]
    public async Task The_same_content_sealed_before_is_sealed(int status, string code)
    {
        var (sealedNow, asked) = await SealTaken(status, code);

        Assert.Null(sealedNow.Refusal);
        Assert.Equal(Hash, sealedNow.Value!.Sha256);
        Assert.Equal(["COPY uploads", "GET uploads", "COPY dossiers", "DELETE uploads"], asked);
    }

    [Theory]
    [InlineData(409, "ContainerBeingDeleted")]
    [InlineData(412, "SourceConditionNotMet")]
    [InlineData(412, "LeaseIdMissing")]
    public async Task Whatever_else_keeps_it_from_its_name_is_a_fault(int status, string code) =>
        Assert.Equal(status, (await Assert.ThrowsAsync<RequestFailedException>(() => SealTaken(status, code))).Status);

    /// <summary>What stands under a name is read, whichever way storage says that it is taken.</summary>
    [Theory]
    [InlineData(409, "BlobAlreadyExists")]
    [InlineData(412, "ConditionNotMet")]
    public async Task What_is_written_once_is_what_stands_there(int status, string code)
    {
        var storage = new AnsweringStorage(request => request.Method == HttpMethod.Get ? Content() : No(status, code));

        Assert.Equal(Pdf, await new Files(Client(storage)).WriteOnce("archive", "name", [1], "text/plain"));
    }

    private static readonly byte[] Pdf = new MadePdf().Bytes();

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Pdf));

    // All goes well until the content is to get its own name.
    private static async Task<(Outcome<SealedDocument> Sealed, List<string> Asked)> SealTaken(int status, string code)
    {
        var asked = new List<string>();
        var storage = new AnsweringStorage(request =>
        {
            var container = request.RequestUri!.Segments[2].Trim('/');
            asked.Add($"{(request.Method == HttpMethod.Put ? "COPY" : request.Method)} {container}");
            return request.Method == HttpMethod.Get ? Content()
                : container == "dossiers" ? No(status, code)
                : Done();
        });
        return (await Seal(storage, new UploadClaim("form", "a.pdf", Pdf.Length, Hash)), asked);
    }

    private static HttpResponseMessage Done()
    {
        var done = new HttpResponseMessage(HttpStatusCode.Accepted);
        done.Headers.ETag = new("\"1\"");
        done.Headers.Add("x-ms-copy-status", "success");
        return done;
    }

    private static HttpResponseMessage Content()
    {
        var found = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Pdf) };
        found.Content.Headers.ContentType = new("application/pdf");
        found.Content.Headers.ContentLength = Pdf.Length;
        found.Headers.ETag = new("\"1\"");
        return found;
    }

    private static Task<Outcome<SealedDocument>> Seal(int status, string code) =>
        Seal(new(_ => No(status, code)), new UploadClaim("form", "a.pdf", 10, new('a', 64)));

    private static Task<Outcome<SealedDocument>> Seal(AnsweringStorage storage, UploadClaim claim)
    {
        var service = Client(storage);
        return new DossierVault(service, new Files(service), new DocumentReading(new NoScanner())).Seal(
            "A.school",
            "0123456789abcdef",
            claim,
            new DossierPart("form", new("申报书", "Form"))
        );
    }

    private static HttpResponseMessage No(int status, string code) =>
        new((HttpStatusCode)status)
        {
            Content = new StringContent($"<Error><Code>{code}</Code><Message>No.</Message></Error>", Encoding.UTF8, "application/xml"),
        };

    private static BlobServiceClient Client(AnsweringStorage storage) =>
        new(AnsweringStorage.Connection, new BlobClientOptions { Transport = new HttpClientTransport(storage) });
}
