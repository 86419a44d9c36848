using System.Net;
using Azure.Data.Tables;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Codes asked for by many at once, by strangers, for addresses that nobody has.</summary>
public sealed partial class SignInLimitTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Email = "school@example.org",
        Nobodys = "nobody@example.org";

    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await service.HasApplicant(Email, "U.1", "某校");
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Of_many_requests_at_once_five_are_mailed_with_one_for_all_and_no_other_code_is_kept()
    {
        using var one = new Neighbour(service.Address, 1);
        var marks = new List<string>();
        for (var i = 0; i < 40; i++)
            marks.Add(await one.Mark("/sign-in"));

        var answers = await Task.WhenAll(marks.Select(mark => one.Post("/sign-in", mark, ("email", Email))));
        await service.Clock.SettleAsync();

        Assert.Single(answers.Select(answer => (answer.Status, Strip(answer.Html))).Distinct());
        Assert.Equal(6, Letters());
        Assert.Equal(6, await Codes());
    }

    [Fact]
    public async Task A_stranger_locks_nobody_out_and_all_strangers_together_no_browser_that_is_known()
    {
        using var owner = new Neighbour(service.Address, 2);
        await Ask(owner);
        Assert.Equal(1, Letters());
        await Enter(owner);

        for (var n = 10; n < 32; n++)
        {
            using var stranger = new Neighbour(service.Address, n);
            for (var i = 0; i < 6; i++)
                await Ask(stranger);
        }
        // No more than an hour's letters to one address and one for all, whoever asks.
        Assert.Equal(SignInLimits.PerAddress.Most + 1, Letters());

        // It is for everybody, and nobody uses it up.
        using Neighbour elsewhere = new(service.Address, 3),
            guesser = new(service.Address, 4);
        var ask = await AskOf(elsewhere, Email);
        Assert.Equal(ask, await AskOf(guesser, Email));
        Assert.Equal(SignInLimits.PerAddress.Most + 1, Letters());
        for (var i = 0; i < 7; i++)
            Assert.Equal(HttpStatusCode.Forbidden, await Give(guesser, ask, $"{i:D16}"));
        var code = Collected().All(Email, "sign-in-code").Select(letter => letter.Code).Single(one => one.Length == CodeForAll.Digits);
        Assert.Equal(HttpStatusCode.SeeOther, await Give(elsewhere, ask, code));
        Assert.Equal(HttpStatusCode.SeeOther, await Give(elsewhere, ask, code));

        await Ask(owner);
        Assert.Equal(SignInLimits.PerAddress.Most + 2, Letters());
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow() + CodeForAll.Life);
        Assert.Equal(HttpStatusCode.Forbidden, await Give(elsewhere, ask, code));
    }

    private static async Task<HttpStatusCode> Give(Neighbour who, string ask, string code) =>
        (await who.Send("/sign-in", "/sign-in/code", ("ask", ask), ("code", code))).Status;

    [Fact]
    public async Task Five_requests_of_a_stranger_leave_the_owner_all_of_theirs()
    {
        using var stranger = new Neighbour(service.Address, 2);
        for (var i = 0; i < 6; i++)
            await Ask(stranger);
        Assert.Equal(6, Letters());

        using var owner = new Neighbour(service.Address, 3);
        await Ask(owner);

        Assert.Equal(7, Letters());
    }

    /// <summary>A school stands behind one address, and so may somebody who means to keep another out.</summary>
    [Fact]
    public async Task A_stranger_in_the_same_network_keeps_no_new_browser_out()
    {
        using Neighbour stranger = new(service.Address, 2),
            owner = new(service.Address, 2);
        // One visitor, so that every form bears the mark of the same one.
        await stranger.Mark("/sign-in");
        foreach (var some in Enumerable.Range(0, SignInLimits.PerAsker.Most).Chunk(10))
            await Task.WhenAll(some.Select(i => stranger.Send("/sign-in", "/sign-in", ("email", $"nobody{i % 90}@example.org"))));

        var ask = await AskOf(owner, Email);
        var code = Collected().All(Email, "sign-in-code").Select(letter => letter.Code).Single(one => one.Length == CodeForAll.Digits);

        Assert.Equal(HttpStatusCode.SeeOther, await Give(owner, ask, code));
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_counted_alike_and_its_request_goes_the_same_way()
    {
        using var visitor = new Neighbour(service.Address, 2);
        for (var i = 0; i < 6; i++)
            await visitor.Send("/sign-in", "/sign-in", ("email", "nobody@example.org"));
        await service.Clock.SettleAsync();

        var rows = await Rows(Layout.Tables.Limits);
        Assert.Equal([1, 5, 5, 6], rows.Select(row => CountedUses.Read(row.GetString("Taken")).Entries.Count).Order());
        Assert.NotNull(await service.Client.GetInstanceAsync(CaseId.Nobody, TestContext.Current.CancellationToken));
        Assert.Empty(await service.Events.Events(CaseId.Nobody));
        Assert.Empty(await Rows(Layout.Tables.Inbox));
        Assert.Empty(Directory.GetFiles(service.Mail));
        Assert.All(rows, row => Assert.DoesNotContain("nobody@", row.PartitionKey + row.RowKey, StringComparison.Ordinal));
    }

    /// <summary>Of a header that no proxy of our own wrote nobody becomes another asker.</summary>
    [Theory]
    [InlineData(null, 1)]
    [InlineData("1", 3)]
    public async Task A_forwarded_address_is_believed_only_of_proxies_that_are_set(string? proxies, int askers)
    {
        await using var behind = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:Proxies", proxies ?? "0"));
        using var visitor = new Neighbour(behind.Address, 4);

        foreach (var from in new[] { "198.51.100.1", "198.51.100.2", "192.0.2.9, 198.51.100.3" })
            await visitor.Forwarding(from).Send("/sign-in", "/sign-in", ("email", "nobody@example.org"));

        var rows = await behind.Get<Tables>().Get(Layout.Tables.Limits).QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(askers, rows.Count(row => row.PartitionKey == SignInLimits.PerAsker.Name));
    }

    [Fact]
    public async Task Who_reads_the_history_can_use_up_nobodys_code()
    {
        using var owner = new Neighbour(service.Address, 2);
        var (_, html) = await owner.Send("/sign-in", "/sign-in", ("email", Email));
        await service.Clock.SettleAsync();
        var ask = html.Split("name=\"ask\" value=\"")[1].Split('"')[0];
        var events = await service.Events.Events(CaseId.Account(Email));
        var told = events.Single(e => e.Type == nameof(SignInCodeIssued)).Data["ask"]!.GetValue<string>();
        Assert.DoesNotContain(events, e => e.Data.ToJsonString().Contains(ask, StringComparison.Ordinal));

        using var reader = new Neighbour(service.Address, 3);
        for (var i = 0; i < 6; i++)
            await reader.Send("/sign-in", "/sign-in/code", ("ask", told), ("code", "000000"));

        var code = Collected().Latest(Email, "sign-in-code").Code;
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.Send("/sign-in", "/sign-in/code", ("ask", ask), ("code", code))).Status);
    }

    /// <summary>The form of one request is no key to what another was asked for with it.</summary>
    [Fact]
    public async Task A_form_sent_for_two_addresses_shows_neither_the_code_of_the_other()
    {
        const string mine = "stranger@example.org";
        await service.HasApplicant(mine, "U.2", "他校");
        using var stranger = new Neighbour(service.Address, 3);
        var mark = await stranger.Mark("/sign-in");
        var (_, html) = await stranger.Post("/sign-in", mark, ("email", Email));
        await service.Clock.SettleAsync();
        await stranger.Post("/sign-in", mark, ("email", mine));
        await service.Clock.SettleAsync();

        var ask = html.Split("name=\"ask\" value=\"")[1].Split('"')[0];
        var (theirs, own) = (Collected().Latest(Email, "sign-in-code").Code, Collected().Latest(mine, "sign-in-code").Code);
        Assert.NotEqual(theirs, own);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Send("/sign-in", "/sign-in/code", ("ask", ask), ("code", own))).Status);
    }

    [Fact]
    public async Task What_counts_no_longer_is_forgotten()
    {
        using var visitor = new Neighbour(service.Address, 2);
        await Ask(visitor);
        Assert.Equal(3, (await Rows(Layout.Tables.Limits)).Count);

        await service.Clock.AdvanceToAsync(Service.Start.AddDays(31));

        Assert.Empty(await Rows(Layout.Tables.Limits));
    }

    private async Task Ask(Neighbour who)
    {
        await who.Send("/sign-in", "/sign-in", ("email", Email));
        await service.Clock.SettleAsync();
    }

    private async Task Enter(Neighbour who)
    {
        var (_, html) = await who.Send("/sign-in", "/sign-in", ("email", Email));
        await service.Clock.SettleAsync();
        var ask = html.Split("name=\"ask\" value=\"")[1].Split('"')[0];
        var codes = Collected().All(Email, "sign-in-code").Select(letter => letter.Code).Distinct().ToList();
        foreach (var code in codes)
            await who.Send("/sign-in", "/sign-in/code", ("ask", ask), ("code", code));
    }

    private int Letters() => Collected().All(Email, "sign-in-code").Count;

    private async Task<int> Codes() => (await Rows(Layout.Tables.Links)).Count;

    private async Task<List<TableEntity>> Rows(string table) =>
        await service.Get<Tables>().Get(table).QueryAsync<TableEntity>().ToListAsync(TestContext.Current.CancellationToken);

    private Mailbox Collected()
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail;
    }

    // Without what is random on every page.
    private static string Strip(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "(name=\"(form|ask)\") value=\"[^\"]*\"", "$1");
}
