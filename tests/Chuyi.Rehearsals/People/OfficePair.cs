using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>The two persons of the office at their browsers, the two administrators, and whoever else comes.</summary>
internal sealed class OfficePair : IAsyncDisposable
{
    public const string FirstEmail = Service.OfficeEmail,
        SecondEmail = "deputy@example.org",
        AdministratorEmail = Service.AdministratorEmail,
        OtherAdministratorEmail = "other-administrator@example.org";

    private readonly List<Visitor> visitors = [];

    private OfficePair(Service service)
    {
        Service = service;
        (First, Second) = (Come(), Come());
    }

    public Service Service { get; }

    public Visitor First { get; }

    public Visitor Second { get; }

    /// <summary>The two administrators, once they are needed.</summary>
    public async Task<(Visitor One, Visitor Other)> Administrators()
    {
        var (one, other) = (Come(), Come());
        await SignIn(one, AdministratorEmail);
        await Open(one, Role.Administrator, OtherAdministratorEmail);
        await SignIn(other, OtherAdministratorEmail);
        return (one, other);
    }

    public static async Task<OfficePair> StartAsync(AzuriteFixture azurite)
    {
        var pair = new OfficePair(await Service.StartAsync(azurite.NewAccount()));
        await pair.SignIn(pair.First, FirstEmail);
        await pair.Service.HasStaff(Role.Office, SecondEmail);
        await pair.SignIn(pair.Second, SecondEmail);
        return pair;
    }

    public Visitor Come()
    {
        visitors.Add(new Visitor(Service.Address, TestContext.Current.CancellationToken));
        return visitors[^1];
    }

    /// <summary>The page of an account.</summary>
    public static string Page(CaseId account) => "/office/accounts/" + account;

    public async Task Open(Visitor who, Role role, string email, string? unit = null)
    {
        var form = (await who.Open("/office/accounts")).Form("open-account").With("role", role.ToString()).With("name", "某人");
        var answer = await who.Send((unit is null ? form : form.With("unit", unit)).With("email", email));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await Service.Clock.SettleAsync();
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    public async Task<WebPage> Send(Visitor who, string page, string form, params (string Name, string Value)[] fields)
    {
        var filled = fields.Aggregate((await who.Open(page)).Form(form), (at, field) => at.With(field.Name, field.Value));
        var answer = await who.Send(filled);
        await Service.Clock.SettleAsync();
        return answer;
    }

    public Task<WebPage> Confirm(Visitor who, CaseId account) => Send(who, Page(account), "confirm-" + account);

    public Task<WebPage> Drop(Visitor who, CaseId account) => Send(who, Page(account), "drop-" + account);

    /// <summary>Signs in by a code that comes to an address.</summary>
    public async Task SignIn(Visitor who, string email)
    {
        var page = await AskCode(who, email);
        var answer = await who.Send(page.Form("code").With("code", Letters(email, "sign-in-code")[^1].Code));
        Assert.True(await IsSignedIn(who), answer.Html);
    }

    public async Task<WebPage> AskCode(Visitor who, string email)
    {
        var page = await who.Send((await who.Open("/sign-in")).Form("sign-in").With("email", email));
        await Service.Clock.SettleAsync();
        return page;
    }

    /// <summary>Whether a code is sent to an address that asks for one.</summary>
    public async Task<bool> GetsCode(string email)
    {
        var before = Letters(email, "sign-in-code").Count;
        await AskCode(Come(), email);
        return Letters(email, "sign-in-code").Count > before;
    }

    public static async Task<bool> IsSignedIn(Visitor who) =>
        (await who.Open("/")).First("form[action='/sign-out'], a[href='/sign-out']") is not null;

    public IReadOnlyList<ReceivedLetter> Letters(string email, string kind)
    {
        var mail = new Mailbox(Service.Mail);
        mail.Collect();
        return mail.All(email, kind);
    }

    public Task<Person?> OnFile(CaseId account) =>
        Service.Get<PeopleStore>().Find(Recipient.Account(account), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
            visitor.Dispose();
        await Service.DisposeAsync();
    }
}
