using System.Net;
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

    /// <summary>It is in no dossier any more, and in the history for ever.</summary>
    [Fact]
    public async Task What_was_taken_back_and_not_submitted_anew_is_read_too()
    {
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Post($"/applications/{applicant.Application}/take-back", "take-back"));
        await service.Ask(() => service.Clock.SettleAsync());
        await applicant.Remove(Content);
        await applicant.Upload(Applicant.Pdf("another"));
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Submit("anew"));
        await service.Ask(() => service.Clock.SettleAsync());
        Assert.DoesNotContain(
            Applicant.Hash(Content),
            (await service.State<ApplicationState>(applicant.Application)).AllDocuments.Select(one => one.Sha256)
        );
        Assert.Equal(0, await Verify(await Code()));
        Assert.Contains("共读取 2 份", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sealed_is_found_by_its_hash_by_whom_it_is_shown_to()
    {
        var path = $"/documents/{applicant.Application}/sealed/";
        using var stranger = await service.SignedIn(Role.Applicant, "U.other");
        using var office = await service.SignedIn(Role.Office);
        Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, path + Applicant.Hash(Content)));
        Assert.Equal(HttpStatusCode.Redirect, await Status(office, path + Applicant.Hash(Content)));
        foreach (var odd in new[] { new string('0', 64), "..." })
            Assert.Equal(HttpStatusCode.NotFound, await Status(office, path + odd));
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, $"/documents/{Call.Id}/sealed/{Applicant.Hash(Content)}"));
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    [Fact]
    public async Task Without_a_good_code_nothing_is_verified()
    {
        Assert.Equal(2, await Verify(null));
        Assert.Equal(2, await Verify("P.nobody!secret!1"));
        Assert.Equal(2, await VerifyCommand.RunDocumentsAsync("history.ndjson", null, "code", null, heads, told, Stop));
    }

    /// <summary>It is as good as a sign-in.</summary>
    [Fact]
    public async Task A_code_is_not_sent_where_others_can_read_it()
    {
        Assert.Equal(2, await VerifyCommand.RunDocumentsAsync("http://chuyi.example.org/", null, "code", null, heads, told, Stop));
        Assert.Contains("未加密", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_before_is_held_against_the_log_here_too()
    {
        var before = Path.Combine(heads, "before");
        await File.WriteAllTextAsync(
            before,
            "another log\n5\n" + Convert.ToBase64String(new byte[32]) + "\n\n— another log AAAAAA==\n",
            Stop
        );
        Assert.NotEqual(0, await Verify(await Code(), before));
    }

    [Fact]
    public async Task A_code_is_ended_like_any_other_sign_in()
    {
        var code = await Code();
        await service.Ask(() => service.Get<SessionStore>().Close(code, Stop));
        Assert.Equal(2, await Verify(code));
    }

    private Task<int> Verify(string? code, string? since = null) =>
        VerifyCommand.RunDocumentsAsync(
            service.Address.AbsoluteUri,
            service.Get<LogIdentity>().Signer.VerifierKey,
            code,
            since,
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
