using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>An address is nobody's by an invitation, and not for ever that of an account that is closed.</summary>
public sealed class AddressTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Wanted = "wanted@example.org";

    private static readonly CaseId Account = CaseId.Account(Wanted);

    private OfficePair office = null!;
    private Visitor one = null!,
        other = null!;

    public async ValueTask InitializeAsync()
    {
        office = await OfficePair.StartAsync(azurite);
        one = await Unit("one@example.org", "甲校");
        other = await Unit("other@example.org", "乙校");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task An_invitation_that_is_taken_back_keeps_no_other_unit_from_inviting()
    {
        await Invite(one);
        Assert.Contains("该邮箱不能受邀", (await Invite(other)).Refusal, StringComparison.Ordinal);
        await office.Send(one, "/unit", "close", ("member", Account), ("reason", "邀错人"));

        await Invite(other);
        await office.SignIn(office.Come(), Wanted);
        await office.Service.Clock.SettleAsync();

        Assert.Equal("乙校", (await office.OnFile(Account))?.UnitName);
        Assert.Equal(["one@example.org"], await Members("甲校"));
        Assert.Equal(["other@example.org", Wanted], await Members("乙校"));
    }

    [Fact]
    public async Task The_office_opens_an_account_for_an_address_that_some_unit_has_invited()
    {
        await Invite(one);

        await office.Open(office.First, Role.Applicant, Wanted, "丙校");

        Assert.Equal("丙校", (await office.OnFile(Account))?.UnitName);
        Assert.Equal([Wanted], await Members("丙校"));
        Assert.Equal(["one@example.org"], await Members("甲校"));
        await office.SignIn(office.Come(), Wanted);
    }

    [Fact]
    public async Task So_it_does_for_a_unit_that_has_others_once_a_second_person_confirms()
    {
        await Invite(one);

        await office.Open(office.First, Role.Applicant, Wanted, "乙校");
        await office.Confirm(office.Second, Account);

        Assert.Equal(["other@example.org", Wanted], await Members("乙校"));
        Assert.Equal(["one@example.org"], await Members("甲校"));
    }

    /// <summary>Their old account stays what it was; what they do for the new unit they do by one of their own.</summary>
    [Fact]
    public async Task Whoever_moves_to_another_unit_gets_an_account_there_with_the_same_address()
    {
        await Invite(one);
        await office.SignIn(office.Come(), Wanted);
        await office.Service.Clock.SettleAsync();
        await office.Send(one, "/unit", "close", ("member", Account), ("reason", "调离"), ("successor", CaseId.Account("one@example.org")));

        await Invite(other);
        var moved = office.Come();
        await office.SignIn(moved, Wanted);
        await office.Service.Clock.SettleAsync();

        var second = CaseId.Account(Wanted, 2);
        Assert.Equal("乙校", (await office.OnFile(second))?.UnitName);
        Assert.True((await office.OnFile(Account)) is { IsClosed: true, UnitName: "甲校" });
        Assert.Equal(["other@example.org", Wanted], await Members("乙校"));
        Assert.Equal(["one@example.org"], await Members("甲校"));

        // The old one is not opened again beside it, and is once that one is closed.
        Assert.Contains("已开通账号", (await ProposeReopening()).Refusal, StringComparison.Ordinal);
        await office.Send(
            other,
            "/unit",
            "close",
            ("member", second),
            ("reason", "调回"),
            ("successor", CaseId.Account("other@example.org"))
        );
        await ProposeReopening();
        await office.Confirm(office.Second, Account);
        Assert.False((await office.OnFile(Account))?.IsClosed);
        await office.SignIn(office.Come(), Wanted);
        Assert.Equal(Account, (await office.Service.Get<PeopleStore>().At(Wanted, default))?.Account);
    }

    /// <summary>The row of each is the address of the other then: once one is closed, the other takes its own back by one row.</summary>
    [Fact]
    public async Task Two_accounts_exchange_addresses_and_one_takes_its_own_back()
    {
        var (first, second) = (CaseId.Account("one@example.org"), CaseId.Account("other@example.org"));
        var store = office.Service.Get<PeopleStore>();
        Assert.Null(await Correct(first, "between@example.org"));
        Assert.Null(await Correct(second, "one@example.org"));
        Assert.Null(await Correct(first, "other@example.org"));
        Assert.Equal((second, first), (await HolderOf("one@example.org"), await HolderOf("other@example.org")));
        Assert.Equal("account-exists", (await Correct(first, "one@example.org"))?.Code);

        Assert.Null(await store.Change((await office.OnFile(second))! with { IsClosed = true }, "closed", leavesOne: false));
        Assert.Null(await Correct(first, "one@example.org"));

        Assert.Equal(first, await HolderOf("one@example.org"));
        Assert.Null(await HolderOf("other@example.org"));
        Assert.Null(await HolderOf("between@example.org"));
        Assert.Equal("乙校", (await office.OnFile(second))?.UnitName);
        // What nobody has is there for somebody else.
        Assert.Null(await Correct(first, "other@example.org"));
        Assert.Equal(first, await HolderOf("other@example.org"));

        async Task<Refusal?> Correct(CaseId account, string email) =>
            await store.Change((await office.OnFile(account))! with { Email = email }, $"{account}-{email}", leavesOne: false);

        async Task<CaseId?> HolderOf(string email) => (await store.At(email, default))?.Account;
    }

    private Task<WebPage> ProposeReopening() => office.Send(office.First, OfficePair.Page(Account), "reopen", ("reason", "调回"));

    private async Task<Visitor> Unit(string email, string name)
    {
        await office.Open(office.First, Role.Applicant, email, name);
        var who = office.Come();
        await office.SignIn(who, email);
        return who;
    }

    private Task<WebPage> Invite(Visitor who) => office.Send(who, "/unit", "invite", ("name", "某人"), ("email", Wanted));

    private async Task<IEnumerable<string>> Members(string unit)
    {
        var people = office.Service.Get<PeopleStore>();
        var found = new List<string>();
        foreach (var id in await people.MembersOf(Functions.Units.UnitIds.Of(unit), default))
            found.Add((await office.OnFile(CaseId.Parse(id)))!.Email);
        return found.Order(StringComparer.Ordinal);
    }
}
