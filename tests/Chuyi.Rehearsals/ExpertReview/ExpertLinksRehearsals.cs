using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>The links to experts: how each stands, a scanner that presses everything, revoking, and more time.</summary>
public sealed class ExpertLinksRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private Service service = null!;
    private Call call = null!;
    private IReadOnlyList<string> panel = [];
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        panel = (await call.Round()).Panel;
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    /// <summary>It follows every link of the letter and of what it finds, and sends every form as it stands, again and again.</summary>
    [Fact]
    public async Task A_mail_scanner_that_presses_every_button_opens_nothing_and_locks_nothing()
    {
        var (expert, link) = (panel[0], Link(panel[0]));
        var before = (await service.Events.Events(CaseId.Parse(Call.Duty(expert)))).Count;
        for (var round = 0; round < StoredLink.MaxWrongCodes + 2; round++)
        {
            using var scanner = new HttpClient { BaseAddress = service.Address };
            var page = await new HtmlParser().ParseDocumentAsync(
                await scanner.GetStringAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken
            );
            foreach (var address in page.QuerySelectorAll("a[href^='/'], link[href^='/'], script[src^='/']"))
                using (await scanner.GetAsync(Of(address, "href") ?? Of(address, "src"), TestContext.Current.CancellationToken)) { }
            foreach (var form in page.QuerySelectorAll("form[method=post]"))
            {
                using var content = new FormUrlEncodedContent(
                    form.QuerySelectorAll("[name]").Select(field => KeyValuePair.Create(Name(field), field.GetAttribute("value") ?? ""))
                );
                using var sent = await scanner.PostAsync(Of(form, "action"), content, TestContext.Current.CancellationToken);
            }
            using var desk = await scanner.GetAsync(Relative($"/duties/{Call.Duty(expert)}"), TestContext.Current.CancellationToken);
            Assert.NotEqual(HttpStatusCode.OK, desk.StatusCode);
        }
        await service.Clock.SettleAsync();

        Assert.Equal("Sent", await Standing(expert));
        Assert.Equal(before, (await service.Events.Events(CaseId.Parse(Call.Duty(expert)))).Count);
        Assert.Equal(HttpStatusCode.OK, (await Enter(expert)).Status);
        Assert.Equal("Opened", await Standing(expert));
    }

    [Fact]
    public async Task The_office_sees_how_each_link_stands()
    {
        await Enter(panel[0]);
        Assert.Equal(["Opened", "Sent", "Sent"], await Task.WhenAll(panel.Select(Standing)));
        await visitor.Send((await visitor.Open($"/duties/{Call.Duty(panel[0])}")).Form("answer").With("answer", "accept"));
        await service.Clock.SettleAsync();
        Assert.Equal("Used", await Standing(panel[0]));
        for (var wrong = 0; wrong < StoredLink.MaxWrongCodes; wrong++)
            await visitor.SendOnce((await visitor.Open(Link(panel[1]))).Form("code").With("code", "9999"));
        await service.Clock.SettleAsync();
        Assert.Equal("Locked", await Standing(panel[1]));
    }

    [Fact]
    public async Task The_link_of_who_is_replaced_is_dead_at_once_and_so_is_what_it_has_opened()
    {
        await service.Until(4, 5);
        await Enter(panel[0]);
        await service.Do(Call.Id, "office P.officer", new ReplaceExpert(new() { Expert = panel[0], Reason = new("逾期", "late") }));

        Assert.Equal("Ended", await Standing(panel[0]));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open(Link(panel[0]))).Status);
        var item = (await service.State<DutyState>(Call.Duty(panel[0]))).Items[0];
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/duties/{Call.Duty(panel[0])}/items/{item}")).Status);
    }

    [Fact]
    public async Task What_the_office_revokes_is_dead_and_what_it_sends_after_that_is_alive()
    {
        var (expert, old) = (panel[0], Link(panel[0]));
        await Enter(expert);
        using (var officer = new Visitor(service.Address, TestContext.Current.CancellationToken))
        {
            await SignIn(officer);
            await officer.Send((await officer.Open(ExpertsPages.Address(Call.Id))).Form($"revoke-{expert}").With("reason", "邮件被转发"));
        }
        await service.Clock.SettleAsync();
        Assert.Equal("Revoked", await Standing(expert));
        var dead = await visitor.Open(old);
        Assert.Equal((HttpStatusCode.Gone, false), (dead.Status, dead.HasForm("renew")));
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.Open($"/duties/{Call.Duty(expert)}")).Status);

        await service.Do(Call.Duty(expert), "office P.officer", new SendLetterAgain(2));
        Assert.Equal(HttpStatusCode.OK, (await Enter(expert, "link-renewed")).Status);
        Assert.Equal("Opened", await Standing(expert));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open(old)).Status);
    }

    [Fact]
    public async Task What_a_revoked_link_had_opened_ends_also_where_its_case_broke_off_before()
    {
        var (duty, sessions) = (CaseId.Parse(Call.Duty(panel[0])), service.Get<SessionStore>());
        await service.Do(duty, "office P.officer", new RevokeLinks("邮件被转发"));
        // As if it had broken off between the fact and this.
        var left = await sessions.Open(
            new Session
            {
                Account = "",
                Case = duty,
                Until = service.Clock.GetUtcNow() + Session.Life,
            },
            default
        );
        await service.Client.TerminateInstanceAsync(duty, "by mistake", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();
        Assert.NotNull(await sessions.Find(left, default));

        await service.Sweep();

        Assert.Null(await sessions.Find(left, default));
    }

    [Fact]
    public async Task All_who_have_not_signed_get_more_time_and_are_reminded_by_it()
    {
        await call.Review(panel[0]);
        await service.Do(Call.Id, "office P.officer", new ExtendReviews(new(2026, 4, 14), "清明假期", null));

        Assert.Equal(new DateOnly(2026, 4, 14), (await call.Round()).Draw!.Due);
        Assert.Equal(
            [new DateOnly(2026, 4, 4), new(2026, 4, 14), new(2026, 4, 14)],
            await Task.WhenAll(panel.Select(async one => (await service.State<DutyState>(Call.Duty(one))).Due!.Value))
        );
        Assert.Equal(HttpStatusCode.OK, (await Enter(panel[1], "review-extended")).Status);
        await service.Until(4, 10);
        Assert.Equal(0, (await service.State<DutyState>(Call.Duty(panel[1]))).Reminders);
        await service.Until(4, 13);
        Assert.Equal(1, (await service.State<DutyState>(Call.Duty(panel[1]))).Reminders);
    }

    private static string Name(IElement field) => field.GetAttribute("name") ?? "";

    private static Uri? Of(IElement element, string attribute) => element.GetAttribute(attribute) is { } address ? Relative(address) : null;

    private static Uri Relative(string address) => new(address, UriKind.Relative);

    private async Task<string> Standing(string expert)
    {
        using var office = await service.SignedIn(Role.Office);
        var html = await office.GetStringAsync(new Uri(ExpertsPages.Address(Call.Id), UriKind.Relative));
        return html.Split($"data-expert=\"{expert}\" data-standing=\"")[1].Split('"')[0];
    }

    private string Link(string expert, string letter = "invitation")
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return new Uri(mail.Latest($"e{expert[1..]}@example.org", letter).Link).PathAndQuery;
    }

    private async Task<WebPage> Enter(string expert, string letter = "invitation") =>
        await visitor.Send((await visitor.Open(Link(expert, letter))).Form("code").With("code", "000" + expert[1..]));

    private async Task SignIn(Visitor officer)
    {
        const string Address = "office@example.org";
        var page = await officer.Send((await officer.Open("/sign-in")).Form("sign-in").With("email", Address));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await officer.Send(page.Form("code").With("code", mail.Latest(Address, "sign-in-code").Code));
    }
}
