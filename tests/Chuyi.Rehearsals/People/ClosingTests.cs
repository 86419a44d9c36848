using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>An account is closed when somebody leaves, and opened again.</summary>
public sealed class ClosingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string School = "school@example.org",
        Third = "third@example.org";

    private static readonly CaseId Account = CaseId.Account(School),
        Deputy = CaseId.Account(OfficePair.SecondEmail),
        Officer = CaseId.Account(OfficePair.FirstEmail);

    private OfficePair office = null!;

    public async ValueTask InitializeAsync()
    {
        office = await OfficePair.StartAsync(azurite);
        await office.Open(office.First, Role.Applicant, School, "某校");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task An_applicant_whose_account_is_closed_is_signed_out_at_once_and_gets_no_code_until_two_open_it_again()
    {
        var school = office.Come();
        await office.SignIn(school, School);
        Assert.Equal("请填写理由。", (await Close(office.First, Account, " ")).Refusal);
        Assert.True(await OfficePair.IsSignedIn(school));

        await Close(office.First, Account, "人员调离");

        Assert.False(await OfficePair.IsSignedIn(school));
        var stranger = await office.AskCode(office.Come(), "nobody@example.org");
        var closed = await office.AskCode(office.Come(), School);
        Assert.Equal(stranger.Text("main p"), closed.Text("main p"));
        Assert.Single(office.Letters(School, "sign-in-code"));
        Assert.Single(office.Letters(School, "account-closed"));
        Assert.Contains("人员调离", office.Letters(School, "account-closed")[0].Text, StringComparison.Ordinal);

        await office.Send(office.First, OfficePair.Page(Account), "reopen", ("reason", "误关"));
        Assert.False(await office.GetsCode(School));
        await office.Confirm(office.Second, Account);

        await office.SignIn(school, School);
        Assert.Single(office.Letters(School, "account-reopened"));
        Assert.Equal(
            [
                "AccountOpened: 开通账号（申报单位）。",
                "AccountClosed: 关闭账号，理由：人员调离",
                "AccountChangeProposed: 提议重新开通账号（误关），待第二人确认。",
                "AccountReopened: 经第二人确认，重新开通账号，理由：误关",
            ],
            (await office.Service.Transcript(Account))
                .Split('\n')
                .Select(line => line[15..])
                .Where(line => line.StartsWith("Account", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task One_of_the_staff_is_closed_by_two_and_the_last_by_nobody()
    {
        await office.Open(office.First, Role.Office, Third);
        await office.Confirm(office.Second, CaseId.Account(Third));
        var third = office.Come();
        await office.SignIn(third, Third);

        await Close(office.First, Deputy, "退休");
        Assert.True(await OfficePair.IsSignedIn(office.Second));
        await office.Confirm(third, Deputy);

        Assert.False(await OfficePair.IsSignedIn(office.Second));
        Assert.Equal(AccountStage.Closed, (await office.Service.State<AccountState>(Deputy)).Stage);
        Assert.True((await office.OnFile(Deputy))?.IsClosed);

        // Two who close each other at the same time: one of them stays.
        await Close(office.First, CaseId.Account(Third), "退休");
        await Close(third, Officer, "退休");
        var forms = new[]
        {
            (office.First, (await office.First.Open(OfficePair.Page(Officer))).Form("confirm-" + Officer)),
            (third, (await third.Open(OfficePair.Page(CaseId.Account(Third)))).Form("confirm-" + CaseId.Account(Third))),
        };
        await Task.WhenAll(forms.Select(one => one.Item1.Send(one.Item2)));
        await office.Service.Clock.SettleAsync();

        var open = (await office.Service.Get<PeopleStore>().All(Functions.Mail.RecipientKind.Accounts, default))
            .Where(person => person is { Role: Role.Office, IsClosed: false })
            .ToList();
        var last = Assert.Single(open);
        var who = await OfficePair.IsSignedIn(office.First) ? office.First : third;
        await office.Drop(who, CaseId.Parse(last.Id));
        Assert.Contains("最后一个此类账号", (await Close(who, CaseId.Parse(last.Id), "退休")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_that_an_account_is_open_is_sent_again()
    {
        await office.Send(office.First, OfficePair.Page(Account), "remind");

        Assert.Equal(2, office.Letters(School, "account-opened").Count);
        Assert.Contains("再次发送账号开通通知", (await office.First.Open(OfficePair.Page(Account))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_found_among_many_and_only_the_office_looks()
    {
        var page = await office.First.Open("/office/accounts?q=" + Uri.EscapeDataString("某校"));

        Assert.Equal("1", page.First("#count")?.GetAttribute("data-count"));
        Assert.Equal(OfficePair.Page(Account), page.Link("#accounts a"));
        Assert.Equal("2", (await office.First.Open("/office/accounts?which=office")).First("#count")?.GetAttribute("data-count"));
        var school = office.Come();
        await office.SignIn(school, School);
        Assert.Equal(HttpStatusCode.Forbidden, (await school.Open(OfficePair.Page(Account))).Status);
    }

    private Task<WebPage> Close(Visitor who, CaseId account, string reason) =>
        office.Send(who, OfficePair.Page(account), "close", ("reason", reason));
}
