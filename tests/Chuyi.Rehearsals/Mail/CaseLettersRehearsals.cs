using System.Net;
using Azure.Data.Tables;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.People;
using Chuyi.Rehearsals.Web;
using MimeKit;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>The letters of a case: the office sees what has become of each, and has one sent once more.</summary>
public sealed class CaseLettersRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Office = "office@example.org";
    private const string Letters = "/office/cases/A.甲校/letters";

    private Service service = null!;
    private Call call = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", Office));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(Office, "sign-in-code").Code));
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_is_sent_again_once_with_the_day_on_which_it_was_sent_first()
    {
        await call.Submit("甲校");
        await service.StayUntil(visitor, Service.Start.AddHours(2));
        var form = (await visitor.Open(Letters)).Form("again-2");

        await Task.WhenAll(visitor.Send(form), visitor.Send(form), visitor.Send((await visitor.Open(Letters)).Form("again-2")));
        await service.Clock.SettleAsync();
        await visitor.Send(form);
        await service.Clock.SettleAsync();

        Assert.Equal(
            [nameof(Submitted), nameof(LetterSent), nameof(LetterAskedAgain), nameof(LetterSent)],
            (await Types("A.甲校")).Where(type => type != nameof(ActDeclined))
        );
        var letter = Letter("A.甲校.4.receipt");
        Assert.Contains("本信首次于2026年3月2日发出，现再次发送", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal("A.甲校.4.receipt@localhost.localdomain", letter.MessageId);
        var page = await visitor.Open(Letters);
        Assert.Equal(["4", "2"], page.All("[data-seq]").Select(one => one.GetAttribute("data-seq")));
        Assert.Contains("10 分钟内已有人要求", page.Text("[data-seq='2'] .why-not"), StringComparison.Ordinal);
    }

    /// <summary>Its workflow has ended, and begins again for this one letter.</summary>
    [Fact]
    public async Task What_reached_nobody_is_sent_again_to_the_address_that_was_put_right_although_the_application_is_over()
    {
        await call.Submit("甲校");
        await Put("unreadable");
        await service.Do("A.甲校", "office P.officer", new RefuseForm("不符合申报条件。"));
        var trouble = Assert.Single((await visitor.Open("/office/trouble")).All("[data-kind=Letter]"));
        Assert.Contains(Letters, trouble.InnerHtml, StringComparison.Ordinal);
        var page = await visitor.Open(Letters);
        Assert.Contains("登记的收件地址无效", page.Text("[data-seq='4'] .reason"), StringComparison.Ordinal);

        await Again(page.Form("again-4"));
        Assert.Equal(
            [nameof(FormRefused), nameof(LetterNotSent), nameof(LetterAskedAgain), nameof(LetterNotSent)],
            (await Types("A.甲校"))[2..]
        );
        Assert.Equal(
            Troubles.OfLetter(6),
            Assert.Single((await visitor.Open("/office/trouble")).All("[data-kind=Letter]")).GetAttribute("data-trouble")
        );

        await Put("school@example.org");
        await Again((await visitor.Open(Letters)).Form("again-6"));

        Assert.Equal([nameof(LetterAskedAgain), nameof(LetterSent)], (await Types("A.甲校"))[6..]);
        Assert.Contains("不符合申报条件", Letter("A.甲校.8.refused").TextBody, StringComparison.Ordinal);
        Assert.Equal(ApplicationStage.Refused, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Empty((await visitor.Open("/office/trouble")).All("section"));
    }

    [Fact]
    public async Task In_place_of_a_letter_with_a_link_a_new_link_is_sent_while_there_is_something_to_do_behind_it()
    {
        var duty = await call.Invite("E1");
        var at = $"/office/cases/{duty}/letters";
        var page = await visitor.Open(at);
        Assert.Contains("尚未打开", page.Text("[data-seq='2'] .link"), StringComparison.Ordinal);

        await Again(page.Form("again-2"));
        Assert.Equal([nameof(ExpertInvited), nameof(LetterSent), nameof(LinkRenewed), nameof(LetterSent)], await Types(duty));
        Assert.Contains("经办部门要求向备案地址重新发送链接", await service.Transcript(duty), StringComparison.Ordinal);
        Assert.Contains("请以本信链接为准", Letter($"{duty}.4.link-renewed").TextBody, StringComparison.Ordinal);

        await service.Do(duty, "expert E1", new DeclineInvitation("出差"));
        await service.StayUntil(visitor, service.Clock.GetUtcNow().AddHours(1));
        page = await visitor.Open(at);
        Assert.NotEmpty(page.Text("[data-seq='2'] .why-not"));
        Assert.Empty(page.All("form[id='again-2']"));
    }

    [Fact]
    public async Task A_sign_in_code_is_not_sent_again_and_what_is_not_there_is_not_sent()
    {
        await call.Submit("甲校");
        var account = CaseId.Account(Office);
        // Accounts of the staff are kept by administrators.
        using var administrator = await service.SignedIn(Role.Administrator);
        var codes = await administrator.GetStringAsync($"/office/cases/{account}/letters", TestContext.Current.CancellationToken);
        Assert.Contains("只在短时间内有效", codes, StringComparison.Ordinal);
        Assert.NotEmpty((await visitor.Open($"/office/cases/{account}/letters")).Refusal);

        var form = (await visitor.Open(Letters)).Form("again-2");
        foreach (var letter in new[] { "1", "99", "-1", "x", "2147483648", "" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Send(form.With("letter", letter))).Status);
        foreach (var @case in new[] { "A.none", "R.none", "nothing", "A.甲校' or '1" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/office/cases/{Uri.EscapeDataString(@case)}/letters")).Status);
        Assert.Equal(2, (await Types("A.甲校")).Count);
    }

    [Fact]
    public async Task While_it_waits_it_is_seen_with_why_and_auditors_read_and_applicants_do_not()
    {
        Directory.Move(service.Mail, service.Mail + ".away");
        await File.WriteAllTextAsync(service.Mail, "", TestContext.Current.CancellationToken);
        await call.Submit("甲校");
        await service.StayUntil(visitor, Service.Start.AddHours(2));

        var page = await visitor.Open(Letters);
        Assert.Contains("信函目录无法写入", page.Text("[data-standing=Waiting] .reason"), StringComparison.Ordinal);
        Assert.Contains("次 ·", page.Text("[data-standing=Waiting]"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Text("[data-standing=Waiting] .said"));
        Assert.Empty(page.All("[data-standing] form"));
        File.Delete(service.Mail);
        Directory.Move(service.Mail + ".away", service.Mail);
        await service.StayUntil(visitor, Service.Start.AddHours(4));
        Assert.Single((await visitor.Open(Letters)).All("[data-standing=Sent] form"));

        using var auditor = await service.SignedIn(Role.Auditor);
        using var applicant = await service.SignedIn(Role.Applicant, "U.甲校");
        var read = await auditor.GetStringAsync(Letters, TestContext.Current.CancellationToken);
        Assert.Contains("data-standing=\"Sent\"", read, StringComparison.Ordinal);
        Assert.DoesNotContain("again-2", read, StringComparison.Ordinal);
        using var theirs = await applicant.GetAsync(Letters, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, theirs.StatusCode);
    }

    private async Task Again(WebForm form)
    {
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(form)).Status);
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(6), TestContext.Current.CancellationToken);
    }

    private MimeMessage Letter(string id) => MimeMessage.Load(Path.Combine(service.Mail, id + ".eml"));

    private async Task Put(string email) =>
        await service
            .Get<Tables>()
            .Get(Layout.Tables.People)
            .UpsertEntityAsync(new TableEntity(RecipientKind.Accounts, "P.甲校") { ["Email"] = email });

    private async Task<List<string>> Types(string @case) => [.. (await service.Events.Events(@case)).Select(e => e.Type)];
}
