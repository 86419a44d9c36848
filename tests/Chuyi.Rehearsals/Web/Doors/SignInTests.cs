using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Signing in by a code: guessing it, asking too often, coming too late.</summary>
public sealed class SignInTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Email = "school@example.org";

    private Service service = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await service.HasApplicant(Email, "U.1", "某校");
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        var page = await Ask();

        Assert.Equal("/applications", (await visitor.Send(page.Form("code").With("code", Codes()[^1]))).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Send(page.Form("code").With("code", Codes()[^1]))).Status);
    }

    [Fact]
    public async Task Letters_come_in_the_language_of_the_page_on_which_somebody_signed_in_last()
    {
        async Task<string> SubjectAfterSigningInIn(string language)
        {
            await visitor.Open("/?lang=" + language);
            await visitor.Send((await Ask()).Form("code").With("code", Codes()[^1]));
            await visitor.Send((await visitor.Open("/sign-out")).Form("sign-out"));
            await Ask();
            return Subjects()[^1];
        }

        Assert.StartsWith("Your sign-in code / ", await SubjectAfterSigningInIn("en"), StringComparison.Ordinal);
        Assert.StartsWith("登录验证码 / ", await SubjectAfterSigningInIn("zh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_codes_make_the_right_one_useless_and_a_new_one_can_be_asked_for()
    {
        var page = await Ask();
        var right = Codes()[^1];
        for (var i = 0; i < 5; i++)
        {
            page = await visitor.Send(page.Form("code").With("code", right == "000000" ? "000001" : "000000"));
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
            Assert.Equal("验证码不正确或已过期，请核对，或重新获取验证码。", page.Refusal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Send(page.Form("code").With("code", right))).Status);
        page = await Ask();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(page.Form("code").With("code", Codes().Single(c => c != right)))).Status);
    }

    [Fact]
    public async Task A_code_is_dead_after_a_quarter_of_an_hour()
    {
        var page = await Ask();
        await service.Clock.AdvanceToAsync(Service.Start.AddMinutes(15));

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Send(page.Form("code").With("code", Codes()[^1]))).Status);
    }

    [Fact]
    public async Task The_sixth_request_in_ten_minutes_gets_the_code_for_all_and_looks_the_same()
    {
        for (var i = 0; i < 5; i++)
            await Ask();
        var sixth = await Ask();

        Assert.Equal(HttpStatusCode.OK, sixth.Status);
        Assert.Equal("输入验证码", sixth.Title);
        Assert.Equal([8, 8, 8, 8, 8, CodeForAll.Digits], Codes().Select(code => code.Length).Order());
        Assert.Equal("输入验证码", (await Ask()).Title);
        Assert.Equal(6, Codes().Count);

        await service.Clock.AdvanceToAsync(Service.Start.AddMinutes(11));
        await Ask();
        Assert.Equal(7, Codes().Count);
        var shared = Codes().Single(code => code.Length == CodeForAll.Digits);
        Assert.Equal("/applications", (await visitor.Send(sixth.Form("code").With("code", shared))).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_code_is_asked_for_again_where_none_came()
    {
        var page = await Ask();
        var again = await visitor.Send(page.Form("again"));
        await service.Clock.SettleAsync();

        Assert.Equal("输入验证码", again.Title);
        Assert.Equal(2, Codes().Count);
    }

    [Fact]
    public async Task A_session_ends_and_the_way_back_is_kept()
    {
        await visitor.Send((await Ask()).Form("code").With("code", Codes()[^1]));
        await service.Clock.AdvanceToAsync(Service.Start + Session.Life);

        var page = await visitor.Open("/applications?lang=zh");

        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        Assert.Equal("/applications?lang=zh", page.First("input[name=then]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_is_sent_to_a_foreign_page_after_signing_in()
    {
        var asked = await visitor.Send(
            (await visitor.Open("/sign-in?then=" + Uri.EscapeDataString("https://elsewhere.example/"))).Form("sign-in").With("email", Email)
        );
        await service.Clock.SettleAsync();

        Assert.Equal("/applications", (await visitor.Send(asked.Form("code").With("code", Codes()[^1]))).Address.AbsolutePath);
    }

    private async Task<WebPage> Ask()
    {
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", Email));
        await service.Clock.SettleAsync();
        return page;
    }

    private List<string> Codes() => [.. Letters().Select(l => l.Code)];

    private List<string> Subjects() => [.. Letters().Select(l => l.Subject)];

    private IEnumerable<ReceivedLetter> Letters()
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail.All(Email, "sign-in-code");
    }
}
