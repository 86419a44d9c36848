using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>What the two administrators do, and what their letters say.</summary>
public sealed partial class SecondPersonTests
{
    private Visitor Person() => new(service.Address, TestContext.Current.CancellationToken);

    private async Task WithDeputy()
    {
        await Ask(first, "Administrator", Second);
        await SignIn(second, Second);
    }

    private static WebForm Account(WebPage page, string role, string email) =>
        page.Form("open-account").With("role", role).With("name", "某人").With("email", email);

    private async Task Ask(Visitor who, string role, string email)
    {
        var answer = await who.Send(Account(await who.Open("/office/accounts"), role, email));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await service.Clock.SettleAsync();
    }

    private async Task Propose(Visitor who, string name, string email, string phone)
    {
        var form = (await who.Open("/office/departments")).Form("department-finance");
        var answer = await who.Send(form.With("name", name).With("email", email).With("phone", phone));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await service.Clock.SettleAsync();
    }

    private async Task Confirm(Visitor who)
    {
        await who.Send((await who.Open("/office/departments")).Form("confirm-finance"));
        await service.Clock.SettleAsync();
    }

    private async Task<Person?> Contact() =>
        await service.Get<PeopleStore>().Find(Recipient.Department("finance"), TestContext.Current.CancellationToken);

    private async Task SignIn(Visitor who, string email)
    {
        var page = await who.Send((await who.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        await who.Send(page.Form("code").With("code", Letters(email, "sign-in-code")[^1].Code));
    }

    private async Task SignInFails(string email)
    {
        using var visitor = Person();
        await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        Assert.Empty(Letters(email, "sign-in-code"));
    }

    private IReadOnlyList<ReceivedLetter> Letters(string email, string kind)
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail.All(email, kind);
    }
}
