using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals.Submission;
using Chuyi.Rehearsals.Web;
using Chuyi.Verify;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary><c>chuyi verify SITE --documents</c>: an auditor has every sealed document read and held against the history.</summary>
public sealed partial class SiteDocumentsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly byte[] Content = Applicant.Pdf("what was sealed");

    private readonly string storage = azurite.NewAccount();
    private readonly string heads = Directory.CreateTempSubdirectory("chuyi-heads-").FullName;
    private readonly StringWriter told = new();
    private Service service = null!;
    private Applicant applicant = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(storage);
        await new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { Parts = [DossierPart.Default[0]] } }.Open();
        applicant = new Applicant(service, "U.school");
        await applicant.SignIn();
        await applicant.Begin();
        await applicant.Upload(Content);
        await applicant.Submit();
        await service.Ask(() => service.Clock.SettleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(heads, recursive: true);
    }

    [Fact]
    public async Task Each_is_read_and_what_is_not_what_was_sealed_is_named()
    {
        var code = await Code();
        Assert.Equal(0, await Verify(code));
        Assert.Contains("共读取 1 份", told.ToString(), StringComparison.Ordinal);
        var looks = await service.Ask(() => service.Get<AccessLog>().Search(new HistoryQuery { Case = applicant.Application }, 9, Stop));
        Assert.StartsWith("auditor", Assert.Single(looks.Looks).Actor, StringComparison.Ordinal);

        var changed = Content.ToArray();
        changed[^1] ^= 1;
        await Blob.UploadAsync(new BinaryData(changed), overwrite: true, Stop);
        Assert.Equal(1, await Verify(code));
        Assert.Contains(Applicant.Hash(Content), told.ToString(), StringComparison.Ordinal);

        await Blob.DeleteAsync(cancellationToken: Stop);
        Assert.Equal(1, await Verify(code));
    }

    [Fact]
    public async Task Without_a_good_code_nothing_is_verified()
    {
        Assert.Equal(2, await Verify(null));
        Assert.Equal(2, await Verify("P.nobody!secret!1"));
        Assert.Equal(2, await VerifyCommand.RunDocumentsAsync("history.ndjson", null, "code", heads, told, Stop));
    }

    [Fact]
    public async Task A_code_is_ended_like_any_other_sign_in()
    {
        var code = await Code();
        await service.Ask(() => service.Get<SessionStore>().Close(code, Stop));
        Assert.Equal(2, await Verify(code));
    }

    private Task<int> Verify(string? code) =>
        VerifyCommand.RunDocumentsAsync(
            service.Address.AbsoluteUri,
            service.Get<LogIdentity>().Signer.VerifierKey,
            code,
            heads,
            told,
            Stop
        );

    // As an auditor takes it from the page.
    private async Task<string> Code()
    {
        using var auditor = await service.SignedIn(Role.Auditor);
        var (cookie, form) = (auditor.DefaultRequestHeaders.GetValues("Cookie").Single(), Applicant.FormOf("code"));
        auditor.DefaultRequestHeaders.Remove("Cookie");
        auditor.DefaultRequestHeaders.Add("Cookie", $"{cookie}; {Cookies.Visitor}=browser");
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create(Forms.Field, $"{form}.{service.Get<Keys>().FormMark("browser", form)}"),
        ]);
        using var answer = await auditor.PostAsync(AuditPages.CodeAddress, body, Stop);
        return Shown().Match(await answer.Content.ReadAsStringAsync(Stop)).Groups[1].Value;
    }

    [GeneratedRegex("data-code=\"([^\"]+)\"")]
    private static partial Regex Shown();

    private BlobClient Blob =>
        new BlobServiceClient(storage)
            .GetBlobContainerClient(Layout.Containers.Dossiers)
            .GetBlobClient($"{applicant.Application}/{Applicant.Hash(Content)}");
}
