using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>The other language where a page answers a form: nothing typed is lost by it, and nothing is sent by it.</summary>
public sealed class SwitchTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Email = "school@example.org",
        Unit = "U.school";

    private Service service = null!;
    private Call call = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_refused_form_stays_filled_and_is_not_sent_though_nothing_is_wrong_with_it_by_then()
    {
        await call.Open();
        await SignIn(Service.AdministratorEmail);
        var refused = await visitor.Send(
            (await visitor.Open("/office/accounts"))
                .Form("open-account")
                .With("role", "Auditor")
                .With("name", "张三")
                .With("email", "nobody at example")
        );

        var other = await Switch(refused, form => form.With("email", "zhang@example.org"));

        Assert.Equal((HttpStatusCode.OK, "Accounts"), (other.Status, other.Title));
        Assert.Equal("张三", other.First("#open-account input[name=name]")!.GetAttribute("value"));
        Assert.Equal("zhang@example.org", other.First("#open-account input[name=email]")!.GetAttribute("value"));
        Assert.Contains("Nothing has been sent yet", other.Text("#kept"), StringComparison.Ordinal);
        Assert.Contains("核对后再次提交", (await Switch(other)).Text("#kept"), StringComparison.Ordinal);
        Assert.DoesNotContain("张三", (await visitor.Open("/office/accounts")).Html, StringComparison.Ordinal);
        await visitor.Send(other.Form("open-account"));
        await service.Clock.SettleAsync();
        Assert.Contains("张三", (await visitor.Open("/office/accounts")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_before_an_act_is_asked_in_the_other_language_and_not_answered_by_that()
    {
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var expert = (await call.Round()).Panel[0];
        var duty = await visitor.Send(
            (await visitor.Open(new Uri(Letters().Latest($"e{expert[1..]}@example.org", "invitation").Link).PathAndQuery))
                .Form("code")
                .With("code", "000" + expert[1..])
        );
        var asked = await visitor.SendOnce(duty.Form("answer").With("answer", "decline").With("reason", "届时出差在外"));
        Assert.True(asked.HasForm("sure"));

        var other = await Switch(asked);
        var again = await visitor.SendOnce(other.Form("sure").By(Button(other)));

        Assert.All([other, again], page => Assert.Contains("届时出差在外", page.Text(".typed"), StringComparison.Ordinal));
        Assert.Contains("nothing is done", other.Text("main .actions"), StringComparison.Ordinal);
        Assert.Equal(DutyStage.Invited, (await service.State<DutyState>(Call.Duty(expert))).Stage);
        await visitor.SendOnce(again.Form("sure"));
        await service.Clock.SettleAsync();
        Assert.Equal(DutyStage.Declined, (await service.State<DutyState>(Call.Duty(expert))).Stage);
    }

    [Fact]
    public async Task What_waits_for_a_sign_in_waits_through_every_page_of_it()
    {
        await call.Open();
        await service.HasApplicant(Email, Unit, "某校");
        await SignIn(Email);
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var form = draft.Form("save").With("title", "建设“楚怡”𠮷");
        await visitor.Send((await visitor.Open("/sign-out")).Form("sign-out"));

        var page = await Switch(await visitor.Send(form));
        page = await Switch(await visitor.Send(page.Form("sign-in").With("email", "nobody at example")));
        page = await Switch(await visitor.Send(page.Form("sign-in").With("email", Email)));
        page = await Switch(await visitor.Send(page.Form("code").With("code", "0000")));
        await service.Clock.SettleAsync();
        page = await Switch(await visitor.Send(page.Form("code").With("code", Letters().Latest(Email, "sign-in-code").Code)));

        Assert.Equal("建设“楚怡”𠮷", page.First("#save input[name=title]")!.GetAttribute("value"));
        Assert.Empty((await Draft(draft.Id)).Title);
        await visitor.Send(page.Form("save"));
        Assert.Equal("建设“楚怡”𠮷", (await Draft(draft.Id)).Title);
        // Each page of the way asked for one code, and one was mailed.
        Assert.Equal(2, Directory.GetFiles(service.Mail, "*.sign-in-code.eml").Length);
    }

    [Fact]
    public async Task What_another_window_wrote_is_not_written_over_unseen()
    {
        await call.Open();
        await service.HasApplicant(Email, Unit, "某校");
        await SignIn(Email);
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var refused = await visitor.Send(draft.Form("save").With("title", new string('长', 400)));
        await visitor.Send((await visitor.Open("/drafts/" + draft.Id)).Form("save").With("title", "另一窗口"));

        var other = await Switch(refused, form => form.With("title", "此窗口"));

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Send(other.Form("save"))).Status);
        Assert.Equal("另一窗口", (await Draft(draft.Id)).Title);
    }

    [Fact]
    public async Task The_code_of_an_objection_is_shown_again_and_the_objection_lodged_once()
    {
        await call.Confirmed();
        await service.Until(3, 24);
        var form = (await visitor.Open($"/notices/{Call.Id}/objections?item=A.甲校")).Form("objection");
        var lodged = await visitor.Send(
            form.With("name", "王五").With("email", "wang@example.org").With("text", "该校申报材料中的就业数据与公开年报不一致，请予核查。")
        );
        await service.Clock.SettleAsync();

        var other = await Switch(lodged);

        Assert.Equal((lodged.Text("#code"), "Your objection was received"), (other.Text("#code"), other.Title));
        Assert.Single((await call.Round()).OpenObjections);
    }

    private Task<WebPage> Switch(WebPage page, Func<WebForm, WebForm>? typing = null)
    {
        var form = page.Form(Button(page).GetAttribute("form")!);
        return visitor.SendOnce((typing?.Invoke(form) ?? form).By(Button(page)));
    }

    private static AngleSharp.Dom.IElement Button(WebPage page) => page.First(".who button[lang]")!;

    private Mailbox Letters()
    {
        var letters = new Mailbox(service.Mail);
        letters.Collect();
        return letters;
    }

    private async Task<Draft> Draft(string id) => (await service.Get<DraftStore>().Find(Unit, id, TestContext.Current.CancellationToken))!;

    private async Task SignIn(string email)
    {
        var code = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        await visitor.Send(code.Form("code").With("code", Letters().Latest(email, "sign-in-code").Code));
    }
}
