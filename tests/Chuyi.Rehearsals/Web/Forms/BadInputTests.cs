using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// What is wrong is refused with its reason, in the person's language, and nothing
/// stored is lost. A visitor throws on any 500.
/// </summary>
public sealed class BadInputTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly byte[] Pdf = Chuyi.Tests.Submission.MadePdf.Of("a document");

    private Service service = null!;
    private Visitor applicant = null!;
    private string draft = "";

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var numbers = RoundNumbers.Default(1, 1, 3) with { MaxDocumentBytes = 1024 * 1024 };
        await new Call(service) { Numbers = numbers }.Open();
        applicant = await SignIn("school@example.org", "U.school", "某校");
        draft = (await applicant.Send((await applicant.Open("/applications")).Form("start-" + Call.Id))).Id;
    }

    public async ValueTask DisposeAsync()
    {
        applicant.Dispose();
        await service.DisposeAsync();
    }

    [Theory]
    [InlineData("../申报书.pdf", 10, "file-name")]
    [InlineData("申报书.pdf", 0, "empty")]
    [InlineData("申报书.pdf", 1024 * 1024 + 1, "too-large")]
    public async Task A_wrong_claim_is_refused_before_anything_is_uploaded(string fileName, long bytes, string code)
    {
        var (status, problem, _) = await applicant.Call(
            $"/api/drafts/{draft}/documents",
            new
            {
                kind = "form",
                fileName,
                bytes,
                sha256 = new string('a', 64),
            }
        );

        Assert.InRange((int)status, 400, 422);
        Told(problem, code);
    }

    [Fact]
    public async Task Content_that_is_not_what_was_claimed_is_refused_and_what_was_sealed_stays()
    {
        Assert.Equal(HttpStatusCode.OK, (await Upload("申报书.pdf", Pdf, Pdf)).Status);

        Told((await Upload("申报书.pdf", [.. Pdf, 1], [.. Pdf, 2])).Answer, "wrong-hash");
        Told((await Upload("申报书.pdf", "MZ a program"u8.ToArray())).Answer, "executable");
        Assert.Equal(HttpStatusCode.OK, (await Upload("照片.png", Pdf)).Status);

        var documents = (await applicant.Open("/drafts/" + draft)).All("#documents tr[data-document]");
        // The same content under its last name, which has the extension of what it is now, and says so.
        Assert.Contains("照片.pdf", Assert.Single(documents).TextContent, StringComparison.Ordinal);
        Assert.Contains("扩展名已按文件内容更正", documents[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_submission_is_refused_and_the_draft_is_kept()
    {
        var page = await applicant.Open("/drafts/" + draft);
        await applicant.Send(page.Form("save").With("title", "优秀中职学校建设"));
        await service
            .Get<DraftStore>()
            .Change(
                "U.school",
                draft,
                d => d with { Documents = [.. DossierPart.Default.Select(r => Call.Document(r.Kind))] },
                TestContext.Current.CancellationToken
            );
        await service.Clock.AdvanceToAsync(Call.Deadline.AddMinutes(-1));
        using var late = await SignIn("school@example.org", "U.school", "某校", isKnown: true);
        var form = (await late.Open($"/drafts/{draft}/check")).Form("submit");
        await service.Clock.AdvanceToAsync(Call.Deadline);

        var refused = await late.Send(form.Tick("truth", "yes"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("截止", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains("优秀中职学校建设", (await late.Open("/drafts/" + draft)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_another_unit_is_not_there()
    {
        using var other = await SignIn("other@example.org", "U.other", "他校");

        Assert.Equal(HttpStatusCode.NotFound, (await other.Open("/drafts/" + draft)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open("/applications/" + draft)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Open("/office")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Open("/history")).Status);
    }

    [Fact]
    public async Task A_form_without_its_mark_is_refused()
    {
        using var http = service.Anonymous();
        using var forged = new FormUrlEncodedContent([new("email", "school@example.org"), new("form", "0123456789abcdef01234567.forged")]);

        using var answer = await http.PostAsync("/sign-in", forged, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_without_an_account_is_answered_like_any_other()
    {
        using var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);

        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", "nobody@example.org"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("输入验证码", page.Title);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Send(page.Form("code").With("code", "123456"))).Status);
    }

    private async Task<Visitor> SignIn(string email, string unit, string unitName, bool isKnown = false)
    {
        if (!isKnown)
            await service.HasApplicant(email, unit, unitName);
        var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
        return visitor;
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Upload(string fileName, byte[] claimed, byte[]? sent = null)
    {
        var claim = new
        {
            kind = "form",
            fileName,
            bytes = claimed.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(claimed)),
        };
        var (_, begun, _) = await applicant.Call($"/api/drafts/{draft}/documents", claim);
        await applicant.Put(new Uri(begun.GetProperty("uploadUrl").GetString()!), sent ?? claimed, "application/octet-stream");
        var (status, answer, _) = await applicant.Call(
            $"/api/drafts/{draft}/documents/{begun.GetProperty("document").GetString()}/seal",
            claim
        );
        return (status, answer);
    }

    private static void Told(JsonElement problem, string code)
    {
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("zh").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("en").GetString()));
    }
}
