using System.Net;
using Chuyi.Cli.Upload;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals.Submission;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary><c>chuyi upload DRAFT FILES…</c>: what the page of a draft does, with a code that opens that draft and nothing else.</summary>
public sealed class UploadCommandTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chuyi-upload-");
    private readonly StringWriter told = new();
    private Service service = null!;
    private Applicant applicant = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        applicant = new Applicant(service, "U.school");
        await applicant.SignIn();
        await applicant.Begin();
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Documents_arrive_and_what_is_there_is_not_sent_again()
    {
        var (large, small) = (Large(), Applicant.Pdf("small"));
        string[] files = [Put("大.pdf", large), Put("小.pdf", small)];
        var code = await applicant.UploadCode();
        await SendFirstBlock(large, files[0]);

        Assert.Equal(UploadCommand.Done, await Run(code, files));
        Assert.Equal([Applicant.Hash(large), Applicant.Hash(small)], (await applicant.Documents()).Select(d => d.Sha256));
        Assert.Contains("3 blocks, 2 of them sent", told.ToString(), StringComparison.Ordinal);

        Assert.Equal(UploadCommand.Done, await Run(code, files));
        Assert.Contains("3 blocks, 0 of them sent", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, (await applicant.Documents()).Count);
    }

    [Fact]
    public async Task What_was_begun_is_gone_on_with_on_the_next_day()
    {
        var large = Large();
        var file = Put("大.pdf", large);
        await SendFirstBlock(large, file);
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddDays(1));
        await applicant.SignIn();

        Assert.Equal(UploadCommand.Done, await Run(await applicant.UploadCode(), file));
        Assert.Contains("3 blocks, 2 of them sent", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(Applicant.Hash(large), Assert.Single(await applicant.Documents()).Sha256);
    }

    [Fact]
    public async Task What_is_refused_is_said_and_the_others_arrive()
    {
        var code = await applicant.UploadCode();

        Assert.Equal(UploadCommand.Refused, await Run(code, Put("a.pdf", "<html>"u8.ToArray()), Put("b.pdf", Applicant.Pdf("b"))));
        Assert.Single(await applicant.Documents());
        Assert.Equal(UploadCommand.BrokeOff, await Run(code, Path.Combine(folder.FullName, "missing.pdf")));
        Assert.Equal(UploadCommand.BrokeOff, await UploadCommand.RunAsync(service.Address, [Put("b.pdf", [1])], "form", code, told, Stop));
    }

    [Fact]
    public async Task A_code_is_good_for_its_draft_and_signs_nobody_in()
    {
        var (code, file) = (await applicant.UploadCode(), Put("a.pdf", Applicant.Pdf("a")));
        var other = new Applicant(service, "U.other");
        await other.SignIn();
        await other.Begin();

        Assert.Equal(UploadCommand.Refused, await UploadCommand.RunAsync(other.Page, [file], "form", code, told, Stop));
        Assert.Empty(await other.Documents());
        foreach (var path in (string[])["/applications", $"/drafts/{applicant.Application}", "/account/sessions"])
        {
            Assert.NotEqual(HttpStatusCode.OK, await Get(path, ("Cookie", $"{Cookies.Session}={code}")));
            Assert.NotEqual(HttpStatusCode.OK, await Get(path, (UploadCode.Header, code)));
        }
        // And who is signed in has no code by that.
        Assert.Equal(UploadCommand.Refused, await Run("U.school!secret!1", file));
    }

    [Fact]
    public async Task A_code_ends_by_itself_with_the_sign_ins_of_its_account_and_once_the_application_is_submitted()
    {
        var (code, file) = (await applicant.UploadCode(), Put("a.pdf", Applicant.Pdf("a")));
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddHours(2).AddSeconds(2));
        Assert.Equal(UploadCommand.Refused, await Run(code, file));

        var next = await applicant.UploadCode();
        await service.Ask(() => service.Get<SessionStore>().EndAll(CaseId.Parse(applicant.Account), cancellation: Stop));
        Assert.Equal(UploadCommand.Refused, await Run(next, file));
        Assert.Empty(await applicant.Documents());

        await applicant.SignIn();
        foreach (var part in Functions.Policy.DossierPart.Default)
            await applicant.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        var last = await applicant.UploadCode();
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Submit());
        Assert.Equal(UploadCommand.Refused, await Run(last, file));
    }

    private Task<int> Run(string code, params string[] files) => UploadCommand.RunAsync(applicant.Page, files, "form", code, told, Stop);

    private string Put(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static byte[] Large()
    {
        var content = MadePdf.OfLength(2 * UploadBlocks.Length + 1000);
        content[UploadBlocks.Length + 1000] = (byte)'1';
        return content;
    }

    // As a command, or a page, that broke off left it.
    private async Task SendFirstBlock(byte[] content, string path)
    {
        var stamp = new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ToUnixTimeMilliseconds();
        var claim = new UploadClaim("form", Path.GetFileName(path), content.Length, null) { Stamp = stamp };
        var (_, address) = await applicant.BeginUpload(claim);
        var block = content[..UploadBlocks.Length];
        var name = Uri.EscapeDataString(Convert.ToBase64String(Convert.FromHexString(Applicant.Hash(block))));
        Assert.Equal(HttpStatusCode.Created, await Applicant.Put(new($"{address}&comp=block&blockid={name}"), block));
    }

    private async Task<HttpStatusCode> Get(string path, (string Name, string Value) header)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service.Address, path));
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var answer = await http.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
