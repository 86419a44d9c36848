using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Submission;
using Xunit;
using Applicant = Chuyi.Rehearsals.Submission.Applicant;

namespace Chuyi.Rehearsals.Web;

/// <summary>A form that is not taken stands on its page again with all that was typed, and what is wrong at its field.</summary>
public sealed class FilledFormTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Email = "school@example.org",
        Unit = "U.school";

    private Service service = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await service.HasApplicant(Email, Unit, "某校");
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_field_that_is_wrong_is_marked_and_the_others_keep_what_was_typed()
    {
        await SignIn(Service.AdministratorEmail);
        var form = (await visitor.Open("/office/accounts"))
            .Form("open-account")
            .With("role", "Auditor")
            .With("name", "张三")
            .With("email", "nobody at example");

        var refused = await visitor.Send(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var email = refused.First("#open-account input[name=email]")!;
        Assert.Equal("true", email.GetAttribute("aria-invalid"));
        Assert.Equal("nobody at example", email.GetAttribute("value"));
        Assert.Equal("张三", refused.First("#open-account input[name=name]")!.GetAttribute("value"));
        Assert.Equal("Auditor", refused.First("#open-account select option[selected]")!.GetAttribute("value"));
        Assert.Equal("#" + email.Id, refused.First(".summary a")!.GetAttribute("href"));
        Assert.Equal(email.GetAttribute("aria-describedby"), refused.First("#open-account .fault")!.Id);
        // As it stands there it can be mended and sent.
        Assert.Empty((await visitor.Send(refused.Form("open-account").With("email", "zhang@example.org"))).Refusal);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_had_ended_is_sent_after_the_sign_in()
    {
        await SignIn(Email);
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var form = draft.Form("save").With("title", "建设“楚怡”𠮷");
        await visitor.Send((await visitor.Open("/sign-out")).Form("sign-out"));

        var asked = await visitor.Send(form);
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        var goOn = await SignIn(Email, asked);
        Assert.Equal((HttpStatusCode.OK, draft.Title), (goOn.Status, goOn.Title));
        Assert.Equal("建设“楚怡”𠮷", goOn.First("#save input[name=title]")!.GetAttribute("value"));
        Assert.Contains("请核对后再次提交", goOn.Text("#kept"), StringComparison.Ordinal);
        Assert.Empty((await Draft(draft.Id)).Title);
        var saved = await visitor.Send(goOn.Form("save"));

        Assert.Equal("/drafts/" + draft.Id, saved.Address.AbsolutePath);
        Assert.Equal("建设“楚怡”𠮷", (await Draft(draft.Id)).Title);
    }

    [Fact]
    public async Task What_was_typed_goes_on_with_nobody_else_who_signs_in_on_the_same_machine()
    {
        await service.HasApplicant("other@example.org", "U.other", "另一学校");
        await SignIn(Email);
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var form = draft.Form("save").With("title", "建设“楚怡”𠮷");
        await visitor.Send((await visitor.Open("/sign-out")).Form("sign-out"));

        var other = await SignIn("other@example.org", await visitor.Send(form));

        Assert.DoesNotContain("𠮷", other.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_window_wrote_while_the_session_had_ended_is_not_written_over_unseen()
    {
        await SignIn(Email);
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var form = draft.Form("save").With("title", "此窗口");
        await visitor.Send((await visitor.Open("/sign-out")).Form("sign-out"));
        var asked = await visitor.Send(form);
        var applicant = new Applicant(service, Unit);
        await applicant.SignIn();
        await applicant.Post("/drafts/" + draft.Id, "other", ("title", "另一窗口"), ("titleBefore", ""));

        var refused = await visitor.Send((await SignIn(Email, asked)).Form("save"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("另一窗口", (await Draft(draft.Id)).Title);
        Assert.Equal("申报名称", refused.Text("#theirs dt"));
        Assert.Equal("另一窗口", refused.Text("#theirs dd"));
        Assert.Equal("此窗口", refused.First("#save input[name=title]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_that_waited_for_a_sign_in_and_has_no_page_any_more_is_shown_to_be_copied()
    {
        await SignIn(Email);
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var form = draft.Form("save").With("title", "建设“楚怡”𠮷").With("at", "/drafts/A.none");
        await visitor.Send((await visitor.Open("/sign-out")).Form("sign-out"));

        var goOn = await SignIn(Email, await visitor.Send(form));

        Assert.Contains("建设“楚怡”𠮷", goOn.Text("main"), StringComparison.Ordinal);
        Assert.False(goOn.HasForm("save"));
    }

    [Theory]
    [InlineData("/office/accounts", "Sec-Fetch-Site", "cross-site")]
    [InlineData("/office/accounts", "Origin", "http://evil.example")]
    [InlineData("/notices/R.2026.secondary-school.1/objections", "Sec-Fetch-Site", "cross-site")]
    public async Task A_form_of_another_page_is_not_shown_as_if_it_had_been_typed_here(string path, string header, string value)
    {
        await SignIn("office@example.org");
        using var http = new HttpClient { BaseAddress = service.Address };
        using var forged = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("at", "/sign-in"), new("email", "thief@example.org"), new("text", "thief")]),
        };
        forged.Headers.Add(header, value);

        using var answer = await http.SendAsync(forged, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(
            "thief",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_the_draft_that_was_looked_over_is_submitted()
    {
        var applicant = new Applicant(service, Unit);
        await applicant.SignIn();
        await applicant.Begin();
        foreach (var part in Functions.Policy.DossierPart.Default)
            await applicant.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        await SignIn(Email);
        var form = (await visitor.Open($"/drafts/{applicant.Application}/check")).Form("submit").Tick("truth", "yes");
        await applicant.Post("/drafts/" + applicant.Application, "other", ("title", "另一窗口的名称"), ("titleBefore", Unit + "建设"));

        var refused = await visitor.Send(form);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("重新核对", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains("另一窗口的名称", refused.Text("#shown"), StringComparison.Ordinal);
        Assert.Empty((await visitor.Send(refused.Form("submit"))).Refusal);
    }

    private async Task<Draft> Draft(string id) => (await service.Get<DraftStore>().Find(Unit, id, TestContext.Current.CancellationToken))!;

    private async Task<WebPage> SignIn(string email, WebPage? from = null)
    {
        var code = await visitor.Send((from ?? await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return await visitor.Send(code.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
    }
}
