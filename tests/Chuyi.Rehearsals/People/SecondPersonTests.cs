using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>Accounts of the staff and contacts of departments, as two administrators make them on their pages.</summary>
public sealed partial class SecondPersonTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string First = Service.AdministratorEmail,
        Second = "deputy@example.org",
        Third = "audit@example.org";

    private Service service = null!;
    private Visitor first = null!,
        second = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        (first, second) = (Person(), Person());
        await SignIn(first, First);
    }

    public async ValueTask DisposeAsync()
    {
        first.Dispose();
        second.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task The_first_administrator_opens_one_more_alone_and_it_is_said()
    {
        Assert.Contains("可由您单独开通", (await first.Open("/office/accounts")).Html, StringComparison.Ordinal);
        await Ask(first, "Administrator", Second);

        Assert.Equal(
            "03-02 09:00:00 AccountOpened: 首个管理员单独开通账号（管理员）：此前没有第二人可以确认。",
            (await service.Transcript(CaseId.Account(Second))).Split('\n')[0]
        );

        await Ask(first, "Administrator", "another@example.org");
        Assert.Empty(Letters("another@example.org", "account-opened"));
        Assert.Contains("待第二人确认", await service.Transcript(CaseId.Account("another@example.org")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_uses_up_no_right_to_act_alone()
    {
        Assert.Equal(
            "该邮箱已开通账号。",
            (await first.Send(Account(await first.Open("/office/accounts"), "Administrator", First))).Refusal
        );

        await Ask(first, "Administrator", Second);

        Assert.Single(Letters(Second, "account-opened"));
    }

    [Fact]
    public async Task Asked_for_at_the_same_time_only_one_account_is_opened_alone()
    {
        var form = await Task.WhenAll(Enumerable.Range(0, 6).Select(async n => (n, Page: await first.Open("/office/accounts"))));

        await Task.WhenAll(form.Select(f => first.Send(Account(f.Page, "Administrator", $"clerk{f.n}@example.org"))));
        await service.Clock.SettleAsync();

        Assert.Single(Enumerable.Range(0, 6), n => Letters($"clerk{n}@example.org", "account-opened").Count == 1);
    }

    [Theory]
    [InlineData("Auditor")]
    [InlineData("Office")]
    public async Task Nobody_else_is_opened_alone_even_by_the_first_administrator(string role)
    {
        await Ask(first, role, Third);

        Assert.Null((await service.State<AccountState>(CaseId.Account(Third))).Opened);
        Assert.Null(await service.Get<PeopleStore>().Find(Recipient.Account(CaseId.Account(Third)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_proposed_account_is_seen_by_both_does_nothing_and_opens_when_another_confirms_it()
    {
        await WithDeputy();
        await Ask(first, "Auditor", Third);
        await SignInFails(Third);

        var own = await first.Open("/office/accounts");
        Assert.False(own.HasForm("confirm-" + CaseId.Account(Third)));
        var theirs = await second.Open("/office/accounts");
        Assert.Contains(Third, theirs.Text("section[data-proposal]"), StringComparison.Ordinal);
        Assert.Empty(Letters(Third, "account-opened"));

        await second.Send(theirs.Form("confirm-" + CaseId.Account(Third)));
        await service.Clock.SettleAsync();

        Assert.Equal(
            """
            03-02 09:00:00 StaffAccountProposed: 提议开通账号（审计），待第二人确认。
            03-02 09:00:00 AccountOpened: 经第二人确认，开通账号（审计）。
            03-02 09:00:00 LetterSent: 发出信函“账号已开通”。
            """,
            await service.Transcript(CaseId.Account(Third))
        );
        using var auditor = Person();
        await SignIn(auditor, Third);
        Assert.Equal(HttpStatusCode.OK, (await auditor.Open("/history")).Status);
        Assert.Empty(await service.Get<Proposals>().All(RecipientKind.Accounts, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_contact_changes_when_another_confirms_it_and_the_fact_holds_no_address()
    {
        await WithDeputy();
        await Propose(first, "会签处", "finance@example.org", "13900001111");
        Assert.Null(await Contact());
        await Confirm(second);
        Assert.Equal("finance@example.org", (await Contact())!.Email);

        await Propose(second, "会签处", "mine@example.org", "13900002222");
        Assert.Equal("finance@example.org", (await Contact())!.Email);
        Assert.False((await second.Open("/office/departments")).HasForm("confirm-finance"));
        await Confirm(first);

        Assert.Equal(("mine@example.org", "13900002222"), ((await Contact())!.Email, (await Contact())!.Phone));
        Assert.Equal(
            """
            03-02 09:00:00 ContactProposed: 提议登记省财政厅会签联系人，待第二人确认。
            03-02 09:00:00 ContactChanged: 经第二人确认，登记省财政厅会签联系人。
            03-02 09:00:00 ContactProposed: 提议变更省财政厅会签联系人（邮箱、手机号），待第二人确认。
            03-02 09:00:00 ContactChanged: 经第二人确认，变更省财政厅会签联系人（邮箱、手机号）。
            """,
            await service.Transcript(CaseId.Contact("finance"))
        );
        Assert.All(
            await service.Events.Events(CaseId.Contact("finance")),
            one =>
                Assert.All(
                    new[] { "会签处", "finance@", "mine@", "1390000" },
                    secret => Assert.DoesNotContain(secret, one.Data.ToJsonString(), StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task What_is_turned_down_changes_nothing_and_is_not_kept()
    {
        await WithDeputy();
        await Propose(first, "会签处", "finance@example.org", "13900001111");
        await second.Send((await second.Open("/office/departments")).Form("drop-finance"));
        await service.Clock.SettleAsync();

        Assert.Null(await Contact());
        Assert.Empty(await service.Get<Proposals>().All(RecipientKind.Departments, TestContext.Current.CancellationToken));
        Assert.Contains("第二人未予确认", await service.Transcript(CaseId.Contact("finance")), StringComparison.Ordinal);
    }
}
