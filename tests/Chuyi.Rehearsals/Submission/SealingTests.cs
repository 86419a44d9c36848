using System.Globalization;
using System.Net;
using System.Text;
using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>What is sealed stays what it is and where it is, whatever its own applicant tries.</summary>
public sealed class SealingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly byte[] Document = Applicant.Pdf("the document");

    private static readonly byte[] Html = Encoding.UTF8.GetBytes("<html>" + new string(' ', 2_000_000) + "</html>");

    private Service service = null!;
    private Applicant applicant = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { Parts = [.. DossierPart.Default.Take(2)] } }.Open();
        applicant = new Applicant(service, "U.school");
        await applicant.SignIn();
        await applicant.Begin();
        Assert.Equal(HttpStatusCode.OK, await applicant.Upload(Document));
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_is_there_under_its_content_with_its_type()
    {
        var (content, type) = (await applicant.Sealed(Applicant.Hash(Document)))!.Value;

        Assert.Equal(Document, content);
        Assert.Equal("application/pdf", type);
    }

    /// <summary>By a claim with a wrong length, with other bytes under its hash, with none.</summary>
    [Fact]
    public async Task No_claim_deletes_or_changes_it()
    {
        var claim = Applicant.Claim(Document, "plan");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await applicant.Upload(Document, claim with { Bytes = Document.Length + 1 }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await applicant.Upload(Html, claim));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await applicant.Upload(Html, claim with { Bytes = Html.Length }));
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Seal("0123456789abcdef", claim));

        await It_is_there_under_its_content_with_its_type();
        Assert.Equal([Applicant.Hash(Document)], (await applicant.Documents()).Select(d => d.Sha256));
    }

    [Fact]
    public async Task A_caller_who_goes_leaves_the_check_to_its_end()
    {
        var (large, html) = (Applicant.Pdf(new string('x', 30_000_000)), Encoding.UTF8.GetBytes("<html>" + new string('x', 30_000_000)));
        var wrong = Applicant.Claim(html, "plan") with { Sha256 = Applicant.Hash(Document) };
        foreach (var (content, claim) in new[] { (html, wrong), (large, Applicant.Claim(large, "plan")) })
        {
            var document = await SealUntilTheCallerGoes(content, claim);
            await Waiting.UntilAsync(async () => content == large ? await IsListed("plan") : await Lengths(document).ToListAsync() is [0]);
        }

        await It_is_there_under_its_content_with_its_type();
        Assert.Equal(large, (await applicant.Sealed(Applicant.Hash(large)))!.Value.Content);
        Assert.Equal(["form", "plan"], (await applicant.Documents()).Select(d => d.Kind));
    }

    // A check that was faster than its caller could go is begun again.
    private async Task<string> SealUntilTheCallerGoes(byte[] content, UploadClaim claim)
    {
        while (true)
        {
            var (document, address) = await applicant.BeginUpload(claim);
            await Applicant.Put(address, content);
            using var leaving = new CancellationTokenSource();
            var answer = applicant.Seal(document, claim, leaving.Token);
            await Waiting.UntilAsync(async () => answer.IsCompleted || await Lengths(document).CountAsync() > 1);
            await leaving.CancelAsync();
            try
            {
                await answer;
            }
            catch (OperationCanceledException)
            {
                return document;
            }
        }
    }

    private async Task<bool> IsListed(string kind) => (await applicant.Documents()).Any(d => d.Kind == kind);

    [Fact]
    public async Task A_signature_is_good_for_one_upload_and_nothing_later_is_sealed_as_that_document()
    {
        var (taken, refused) = (Applicant.Claim(Document, "plan"), Applicant.Claim(Html));
        foreach (var (content, claim) in new[] { (Document, taken), (Html, refused) })
        {
            var (document, address) = await applicant.BeginUpload(claim);
            Assert.Equal(HttpStatusCode.Created, await Applicant.Put(address, content));
            Assert.Equal(HttpStatusCode.Forbidden, await Applicant.Put(address, content));
            await applicant.Seal(document, claim);
            var other = Applicant.Pdf("another");
            Assert.Equal(HttpStatusCode.Forbidden, await Applicant.Put(address, other));
            Assert.Equal(HttpStatusCode.Conflict, await applicant.Seal(document, Applicant.Claim(other)));
            Assert.Null(await applicant.Sealed(Applicant.Hash(other)));
        }
    }

    [Fact]
    public async Task The_same_file_stands_in_two_parts()
    {
        await applicant.Upload(Document, Applicant.Claim(Document, "plan"));
        await applicant.Upload(Document, Applicant.Claim(Document, "plan", "方案.pdf"));

        Assert.Equal(["form 申报书.pdf", "plan 方案.pdf"], (await applicant.Documents()).Select(d => $"{d.Kind} {d.FileName}"));
    }

    [Fact]
    public async Task After_submission_a_document_goes_only_where_a_supplement_asks_for_its_part()
    {
        var (plan, better) = (Applicant.Pdf("plan"), Applicant.Pdf("better"));
        await applicant.Upload(plan, Applicant.Claim(plan, "plan"));
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Submit());
        // Also while the act waits to be recorded.
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Remove(plan));
        await service.Clock.SettleAsync();
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Remove(plan));
        await service.Do(
            applicant.Application,
            "office P.officer",
            new RequestSupplement(
                new()
                {
                    Defects = ["缺少单位公章"],
                    Due = new DateOnly(2026, 3, 9),
                    Parts = [DossierPart.Default[0]],
                }
            )
        );

        Assert.Equal(HttpStatusCode.Conflict, await applicant.Remove(plan));
        Assert.Equal(HttpStatusCode.Conflict, await Begin(Applicant.Claim(better, "plan")));
        Assert.Equal(HttpStatusCode.OK, await applicant.Upload(better));
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Remove(Document));
        Assert.Equal(
            HttpStatusCode.Conflict,
            await applicant.Post($"/applications/{applicant.Application}/supplement", "other", ("shown", "what stood there before"))
        );
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Supplement());
        Assert.Equal(HttpStatusCode.Conflict, await Begin(Applicant.Claim(better)));
        await service.Clock.SettleAsync();

        Assert.Contains(
            $"DocumentsReplaced: “申报书”部分以《申报书.pdf》（SHA-256 {Applicant.Hash(better)[..16]}…）"
                + $"替换《申报书.pdf》（SHA-256 {Applicant.Hash(Document)[..16]}…）。",
            await service.Transcript(applicant.Application),
            StringComparison.Ordinal
        );
        await It_is_there_under_its_content_with_its_type();
    }

    /// <summary>The act of a supplement names what was shown: another window of the same unit changes nothing of it.</summary>
    [Fact]
    public async Task While_a_supplement_is_sent_no_document_comes_or_goes()
    {
        var plan = Applicant.Pdf("plan");
        await applicant.Upload(plan, Applicant.Claim(plan, "plan"));
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Submit());
        await service.Clock.SettleAsync();
        var order = new SupplementOrder { Defects = ["缺少单位公章"], Due = new DateOnly(2026, 3, 9) };
        await service.Do(applicant.Application, "office P.officer", new RequestSupplement(order));
        var drafts = service.Get<DraftStore>();
        var now = service.Clock.GetUtcNow();

        // The service died before the act was there.
        var sent = await service.Ask(() =>
            drafts.Change(applicant.Unit, applicant.Application, d => DraftRules.Supplement(d, DraftRules.MarkOf(d), now), default)
        );
        Assert.False(sent.IsRefused);
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Remove(Document));
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Upload(Applicant.Pdf("better")));
        await service.Clock.AdvanceToAsync(now.AddMinutes(2));
        Assert.Equal(HttpStatusCode.OK, await applicant.Upload(Applicant.Pdf("better")));
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Supplement());

        var draft = await service.Ask(() => drafts.Find(applicant.Unit, applicant.Application, default));
        Assert.Equal(service.Clock.GetUtcNow(), draft?.SupplementedAt);
    }

    /// <summary>Code that is written later included: the storage client that the service has does not send such a request.</summary>
    [Fact]
    public async Task The_service_itself_cannot_delete_or_overwrite_what_is_sealed()
    {
        foreach (var container in Layout.Containers.Sealed)
        {
            var blob = service.Get<BlobServiceClient>().GetBlobContainerClient(container).GetBlobClient("a");
            await Assert.ThrowsAsync<InvalidOperationException>(() => blob.UploadAsync(new BinaryData("a"), overwrite: true));
            await Assert.ThrowsAsync<InvalidOperationException>(() => blob.DeleteIfExistsAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => blob.SetHttpHeadersAsync(new()));
            await Assert.ThrowsAsync<InvalidOperationException>(() => blob.SyncCopyFromUriAsync(blob.Uri));
            await blob.UploadAsync(new BinaryData("a"), overwrite: false);
        }
    }

    [Fact]
    public async Task What_is_left_of_uploads_expires_and_what_is_sealed_does_not()
    {
        var (document, address) = await applicant.BeginUpload(Applicant.Claim(Html));
        await Applicant.Put(address, Html);
        var (files, cancellation) = (service.Get<Files>(), TestContext.Current.CancellationToken);

        await files.Expire(Layout.Containers.Uploads, DateTimeOffset.UtcNow - Layout.Arrivals.Kept, cancellation);
        Assert.Equal([Html.Length], await Lengths(document).ToListAsync(cancellation));
        await files.Expire(Layout.Containers.Uploads, DateTimeOffset.UtcNow.AddHours(1), cancellation);
        Assert.Empty(await Lengths("").ToListAsync(cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            files.Expire(Layout.Containers.Dossiers, DateTimeOffset.UtcNow.AddHours(1), cancellation)
        );
        await It_is_there_under_its_content_with_its_type();
    }

    private async Task<HttpStatusCode> Begin(UploadClaim claim)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => applicant.BeginUpload(claim));
        return (HttpStatusCode)int.Parse(refused.Message[..3], CultureInfo.InvariantCulture);
    }

    // What is left of an upload under any of its names: once it is ended, an empty blob.
    private IAsyncEnumerable<long> Lengths(string document) =>
        service
            .Get<BlobServiceClient>()
            .GetBlobContainerClient(Layout.Containers.Uploads)
            .GetBlobsAsync()
            .Where(b => b.Name.Contains(document, StringComparison.Ordinal))
            .Select(b => b.Properties.ContentLength ?? 0);
}
