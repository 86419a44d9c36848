using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>Somebody signs in with two browsers and looks where they are signed in.</summary>
public sealed class SessionRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Officer = "office@example.org",
        School = "school@example.org",
        Page = "/account/sessions";

    private Service service = null!;
    private Visitor one = null!,
        other = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await service.HasApplicant(School, "U.1", "某校");
        (one, other) = (Person(), Person());
    }

    public async ValueTask DisposeAsync()
    {
        one.Dispose();
        other.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task All_are_listed_and_one_or_all_others_are_ended_at_once()
    {
        using var third = Person();
        foreach (var browser in new[] { one, other, third })
            await SignIn(browser, School);
        var page = await one.Open(Page);
        Assert.Equal(3, page.All("#sessions tbody tr").Count);
        Assert.Equal("本次登录", Assert.Single(page.All("#sessions tbody .tag")).TextContent.Trim());

        await one.Send(page.Form(page.All("#sessions form")[0].Id!));
        Assert.Equal(2, (await one.Open(Page)).All("#sessions tbody tr").Count);
        Assert.Single(new[] { await IsIn(other), await IsIn(third) }, isIn => isIn);

        await one.Send((await one.Open(Page)).Form("end-others"));
        var left = await one.Open(Page);
        Assert.Single(left.All("#sessions tbody tr"));
        Assert.False(left.HasForm("end-others"));
        Assert.False(await IsIn(other) || await IsIn(third));
        Assert.True(await IsIn(one));
    }

    [Fact]
    public async Task Nobody_ends_what_is_anothers()
    {
        await SignIn(one, School);
        await SignIn(other, Officer);
        var mark = (await other.Open(Page)).First("#sessions tbody tr")!.GetAttribute("data-session")!;
        using var second = Person();
        await SignIn(second, School);

        var page = await one.Open(Page);
        await one.Send(page.Form(page.All("#sessions form")[0].Id!).With("session", mark));
        await one.Send((await one.Open(Page)).Form("end-others"));

        Assert.Equal(HttpStatusCode.OK, (await other.Open(Page)).Status);
        Assert.Equal(Page, (await other.Open(Page)).Address.AbsolutePath);
        Assert.False(await IsIn(second));
    }

    [Fact]
    public async Task The_header_says_who_is_signed_in_and_for_which_unit_without_asking_storage_for_it()
    {
        await service.HasApplicant("named@example.org", "U.named", "某校");
        await service.Get<PeopleStore>().Write(Recipient.Account(CaseId.Account("named@example.org")), Named);
        await SignIn(one, "named@example.org");
        await SignIn(other, Officer);

        Assert.Equal("李四 · 某校", Said(await one.Open("/register")));
        Assert.Equal("某人 · 经办", Said(await other.Open("/register")));

        static string Said(WebPage page) => page.Text(".who > a");
    }

    private static Person Named { get; } =
        new()
        {
            Id = CaseId.Account("named@example.org"),
            Name = "李四",
            Email = "named@example.org",
            Phone = "",
            Role = Role.Applicant,
            Unit = "U.named",
            UnitName = "某校",
        };

    /// <summary>Each page lengthens it; a cookie of before does not, and what ended so stays ended.</summary>
    [Fact]
    public async Task The_staff_is_signed_in_while_they_do_something_and_an_applicant_while_they_write()
    {
        await SignIn(one, School);
        await SignIn(other, Officer);
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow() + (Session.StaffRest * 0.75));
        Assert.True(await IsIn(other));
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow() + (Session.StaffRest * 0.75));
        Assert.True(await IsIn(other));
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow() + Session.StaffRest);

        Assert.False(await IsIn(other));
        // Whoever was signed in is told why they are asked once more; a stranger is not.
        Assert.NotNull((await other.Open(Page)).First("#ended"));
        using var stranger = Person();
        Assert.Null((await stranger.Open(Page)).First("#ended"));
        Assert.Empty(await service.Get<SessionStore>().Of(CaseId.Account(Officer), default));
        Assert.True(await IsIn(one));
    }

    [Fact]
    public async Task The_staff_is_signed_in_for_less_long_than_an_applicant()
    {
        await SignIn(one, School);
        await SignIn(other, Officer);
        for (var busy = service.Clock.GetUtcNow(); busy < Service.Start + Session.StaffLife; busy += Session.StaffRest / 2)
        {
            await service.Clock.AdvanceToAsync(busy);
            Assert.True(await IsIn(other));
        }
        await service.Clock.AdvanceToAsync(Service.Start + Session.StaffLife);

        Assert.True(await IsIn(one));
        Assert.False(await IsIn(other));
    }

    [Fact]
    public async Task Where_all_sessions_are_ended_the_next_page_asks_to_sign_in_and_keeps_what_was_typed()
    {
        await SignIn(other, Officer);
        var form = (await other.Open("/office/accounts"))
            .Form("open-account")
            .With("name", "张三")
            .With("unit", "某校")
            .With("email", "zhang@example.org");
        await service.Get<SessionStore>().EndAll(CaseId.Account(Officer));

        var answer = await other.Send(form);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("您填写的内容已保留", answer.Html, StringComparison.Ordinal);
    }

    private Visitor Person() => new(service.Address, TestContext.Current.CancellationToken);

    private static async Task<bool> IsIn(Visitor who) => (await who.Open(Page)).Address.AbsolutePath == Page;

    private async Task SignIn(Visitor who, string email)
    {
        var page = await who.Send((await who.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        foreach (var letter in mail.All(email, "sign-in-code").Reverse())
            if ((await who.Send(page.Form("code").With("code", letter.Code))).Status == HttpStatusCode.OK)
                return;
    }
}
