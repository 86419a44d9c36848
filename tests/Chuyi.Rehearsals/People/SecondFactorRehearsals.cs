using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using OtpNet;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>Somebody of the office sets up an authenticator, signs in with it, loses it, and an administrator confirms the reset.</summary>
public sealed class SecondFactorRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Officer = "office@example.org",
        Page = "/account/second-factor";

    private Service service = null!;
    private Visitor one = null!,
        other = null!;
    private byte[] secret = [];

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        (one, other) = (Person(), Person());
        await FirstStep(one, Officer);
    }

    public async ValueTask DisposeAsync()
    {
        one.Dispose();
        other.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Once_set_up_a_code_of_it_is_asked_for_each_good_once()
    {
        await SetUp();
        Assert.Contains("本账号已启用动态验证码", (await one.Open(Page)).Html, StringComparison.Ordinal);

        using var second = Person();
        var step = await FirstStep(second, Officer);
        Assert.Equal("输入动态验证码", step.Title);
        Assert.Equal("/sign-in", (await second.Open("/office")).Address.AbsolutePath);
        // The code that set it up is used; the next is not.
        Assert.Equal(HttpStatusCode.Forbidden, (await second.Send(step.Form("second").With("code", Code(0)))).Status);
        var wrong = await second.Send(step.Form("second").With("code", "000000"));
        Assert.Equal(SecondFactorRules.Wrong.Reason.Zh, wrong.Refusal);
        Assert.Equal("/office", (await second.Send(wrong.Form("second").With("code", Code(1)))).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, (await second.Send(step.Form("second").With("code", Code(1)))).Status);
    }

    [Fact]
    public async Task Where_it_is_required_nobody_of_the_staff_comes_in_before_one_is_set_up_and_each_is_told_of_it()
    {
        await using var strict = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:StaffSecondFactor", "required"));
        using var visitor = new Visitor(strict.Address, TestContext.Current.CancellationToken);
        var asked = await visitor.Send((await visitor.Open("/sign-in?then=/office/calendar")).Form("sign-in").With("email", Officer));
        await strict.Clock.SettleAsync();
        var mail = new Mailbox(strict.Mail);
        mail.Collect();
        var step = await visitor.Send(asked.Form("code").With("code", mail.Latest(Officer, "sign-in-code").Code));

        Assert.Equal("启用动态验证码", step.Title);
        Assert.Equal("/sign-in", (await visitor.Open("/office")).Address.AbsolutePath);
        var wrong = await visitor.Send(step.Form("second-factor").With("code", "000000"));
        Assert.Equal(SecondFactorRules.Wrong.Reason.Zh, wrong.Refusal);
        Assert.Equal(step.Text("#secret"), wrong.Text("#secret"));
        var code = TotpCodes.At(Base32Encoding.ToBytes(wrong.Text("#secret")), strict.Clock.GetUtcNow());
        Assert.Equal("/office/calendar", (await visitor.Send(wrong.Form("second-factor").With("code", code))).Address.AbsolutePath);
        await strict.Clock.SettleAsync();
        mail.Collect();
        Assert.Single(mail.All(Officer, "second-factor-added"));
        Assert.Contains("账号持有人启用动态验证码", await strict.Transcript(CaseId.Account(Officer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_sets_up_nothing_and_keeps_the_secret_on_the_page()
    {
        var page = await one.Open(Page);
        var again = await one.Send(page.Form("second-factor").With("code", "000000"));

        Assert.Equal(HttpStatusCode.Forbidden, again.Status);
        Assert.Equal(page.Text("#secret"), again.Text("#secret"));
        Assert.Null(await Factor());
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await one.Send(page.Form("second-factor").With("secret", "AAAA").With("code", "000000"))).Status
        );
    }

    [Fact]
    public async Task Tries_are_limited_and_pass()
    {
        await SetUp();
        using var second = Person();
        var step = await FirstStep(second, Officer);
        for (var i = 0; i < SecondFactorRules.Tries.Most; i++)
            step = await second.Send(step.Form("second").With("code", "000000"));
        Assert.Equal((HttpStatusCode)429, (await second.Send(step.Form("second").With("code", Code(1)))).Status);

        await service.Clock.AdvanceToAsync(Service.Start.AddMinutes(16));
        step = await FirstStep(second, Officer);
        Assert.Equal("/office", (await second.Send(step.Form("second").With("code", Code(0)))).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_lost_one_is_reset_by_its_owner_and_an_administrator_and_all_sessions_end()
    {
        await FirstStep(other, Service.AdministratorEmail);
        await SetUp();

        using var lost = Person();
        var step = await FirstStep(lost, Officer);
        Assert.Contains("须由管理员确认", (await lost.Send(step.Form("lost"))).Html, StringComparison.Ordinal);
        await service.Clock.SettleAsync();
        Assert.NotNull(await Factor());

        var account = CaseId.Account(Officer);
        var own = await one.Open("/office/accounts/" + account);
        Assert.False(own.HasForm("confirm-" + account));
        await other.Send((await other.Open("/office/accounts/" + account)).Form("confirm-" + account));
        await service.Clock.SettleAsync();

        Assert.Null(await Factor());
        Assert.Contains(
            "SecondFactorReset: 经第二人确认，重置该账号的动态验证码。",
            await service.Transcript(account),
            StringComparison.Ordinal
        );
        var letters = new Mailbox(service.Mail);
        letters.Collect();
        Assert.Single(letters.All(Officer, "second-factor-reset"));
        Assert.Equal("/sign-in", (await one.Open("/office")).Address.AbsolutePath);
        Assert.Equal("/office", (await FirstStep(one, Officer)).Address.AbsolutePath);
    }

    private Visitor Person() => new(service.Address, TestContext.Current.CancellationToken);

    private Task<SecondFactor?> Factor() => service.Get<SecondFactorStore>().Find(CaseId.Account(Officer), default);

    private async Task SetUp()
    {
        var page = await one.Open(Page);
        secret = Base32Encoding.ToBytes(page.Text("#secret"));
        Assert.Equal(HttpStatusCode.OK, (await one.Send(page.Form("second-factor").With("code", Code(0)))).Status);
        Assert.NotNull(await Factor());
    }

    private string Code(int offset) => TotpCodes.At(secret, service.Clock.GetUtcNow().AddSeconds(30 * offset));

    private async Task<WebPage> FirstStep(Visitor who, string email)
    {
        var page = await who.Send((await who.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        foreach (var letter in mail.All(email, "sign-in-code").Reverse())
            if (await who.Send(page.Form("code").With("code", letter.Code)) is { Status: HttpStatusCode.OK } answer)
                return answer;
        throw new StoryBrokenException("No code is right.");
    }
}
