using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>The pages that somebody signed in begins at: what is asked of them, until when, and what the pages cost.</summary>
public sealed class HomeTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Many = 1_200;

    private Service service = null!;
    private Call call = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        await call.Open();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task With_more_to_check_than_storage_gives_at_once_the_home_of_the_office_is_three_requests_and_sixty_kilobytes()
    {
        var asked = Enumerable.Range(1, Many).Select(ToCheck).Append(WorkItem.OfOffice(WorkKind.ConfirmList, Call.Id, Call.Title));
        await service.Ask(() => service.Get<Worklist>().Write(new([.. asked], [])));
        using var office = await service.SignedIn(Role.Office);
        var html = await office.GetStringAsync("/office", TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(html);

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 60 * 1024);
        // A thousand are read, and what there is little of comes first.
        Assert.Equal("999", Count(page, "Check", "999 项以上"));
        Assert.Equal("1", Count(page, "ConfirmList", "1"));
        // Fifty and five of them stand here, and what shows more says so many; all of them stand in the list.
        var check = page.QuerySelector(".work[data-kind=Check]")!;
        Assert.Equal("再看 50 项", check.QuerySelector("summary")!.TextContent);
        Assert.Equal(55, check.QuerySelectorAll(".tasks li").Length);
        var list = check.QuerySelector("[data-list] a")!.GetAttribute("href")!;
        Assert.Equal($"/office/rounds/{Call.Id}/applications?stage=checking&sort=due", list);
        Assert.NotNull((await Open(office, list)).QuerySelector("#count"));
        Assert.InRange(await Cost(office, "/office"), 1, 3);
    }

    [Fact]
    public async Task Homes_say_what_is_asked_with_a_link_to_where_it_is_done_in_four_requests()
    {
        await call.Submit("甲校");
        await call.HandIn("甲校");
        using var office = await service.SignedIn(Role.Office);
        using var unit = await service.SignedIn(Role.Applicant, "U.甲校");
        Assert.Equal("/applications/A.甲校?from=?stage=checking&sort=due", LinkTo(await Open(office, "/office"), WorkKind.Check));
        Assert.NotNull((await Open(unit, "/applications")).QuerySelector("#no-work"));

        await service.Do("A.甲校", "office P.officer", new RequestSupplement(new() { Defects = ["缺盖章"], Due = new(2026, 3, 16) }));
        Assert.NotNull((await Open(office, "/office")).QuerySelector("#no-work"));
        Assert.Equal("/applications/A.甲校", LinkTo(await Open(unit, "/applications"), WorkKind.Supplement));
        Assert.InRange(await Cost(unit, "/applications"), 1, 4);
    }

    private static string LinkTo(IHtmlDocument page, WorkKind kind) =>
        Uri.UnescapeDataString(page.QuerySelector($".work[data-kind={kind}] a")!.GetAttribute("href")!);

    [Fact]
    public async Task What_one_administrator_proposes_is_asked_of_another()
    {
        var account = CaseId.Account("clerk@example.org");
        var person = new Person
        {
            Id = account,
            Name = "新经办",
            Email = "clerk@example.org",
            Phone = "13800001234",
        };
        using var own = await service.SignedIn(Role.Administrator);
        using var other = await service.SignedIn(Role.Administrator, "second");
        await service.Do(
            account,
            $"administrator {CaseId.Account("Administrator-@example.org")}",
            new ProposeAccount(
                new()
                {
                    Role = Role.Office,
                    Proposal = new() { Id = "proposal", Contact = ContactPrints.Of(person, service.Get<Keys>()) },
                }
            ),
            opens: true
        );

        var mine = await Open(own, "/administration");
        Assert.NotNull(mine.QuerySelector("#no-work"));
        Assert.Equal("您提议的 1 项待他人确认。", mine.QuerySelector("#own")!.TextContent);
        var asked = (await Open(other, "/administration")).QuerySelector(".work[data-kind=ConfirmProposal] a")!;
        Assert.Equal(("/office/accounts/" + account, "经办账号"), (asked.GetAttribute("href"), asked.TextContent));

        using var office = await service.SignedIn(Role.Office);
        var theirs = await Open(office, "/office");
        Assert.NotNull(theirs.QuerySelector("#no-work"));
        Assert.Equal("无待办", theirs.QuerySelector("#administration [data-kind=accounts] .quiet")!.TextContent);

        await service.Do(account, "administrator P.other", new DropProposal("proposal"));
        Assert.NotNull((await Open(other, "/administration")).QuerySelector("#no-work"));
    }

    [Fact]
    public async Task An_auditor_finds_every_round_with_its_history_and_its_export()
    {
        using var auditor = await service.SignedIn(Role.Auditor);
        var home = await Open(auditor, "/audit");
        var round = home.QuerySelector($"[data-round='{Call.Id}']")!;
        Assert.Contains("历史尚未固定", round.TextContent, StringComparison.Ordinal);
        foreach (var link in home.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Distinct())
        {
            using var answer = await auditor.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{link}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_home_of_an_auditor_says_how_far_each_round_is_committed_to_and_costs_three_requests()
    {
        await call.Submit("甲校");
        await service.Until(3, 21);
        using var auditor = await service.SignedIn(Role.Auditor);
        var home = await Open(auditor, "/audit");

        Assert.Matches("^最近一次固定历史：.*3月20日.*，共 2 个案卷。此后的事实尚未固定。", home.QuerySelector(".committed")!.TextContent);
        Assert.Matches("^公开日志现有 [1-9][0-9]* 个事件", home.QuerySelector("#head")!.TextContent);
        Assert.Contains(
            await auditor.GetStringAsync("/log/key", TestContext.Current.CancellationToken),
            home.QuerySelector("#verify")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.InRange(await Cost(auditor, "/audit"), 1, 3);
    }

    [Fact]
    public async Task The_holidays_of_a_year_that_has_begun_without_them_are_asked_for_until_they_are_entered()
    {
        await service.Clock.AdvanceToAsync(new(2027, 2, 2, 2, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
        await service.Ask(() => service.Get<Worklist>().Write(new([], [CalendarReminder.Of(CaseId.Calendar(2027))])));

        await service.Clock.AdvanceToAsync(new(2027, 2, 3, 2, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);

        using var office = await service.SignedIn(Role.Office);
        var waits = (await Open(office, "/office")).QuerySelector("#administration [data-kind=calendar] .tag")!;
        Assert.Equal("2027 年的节假日安排待录入", waits.TextContent);
    }

    private static async Task<IHtmlDocument> Open(HttpClient who, string address) =>
        new HtmlParser().ParseDocument(await who.GetStringAsync(address, TestContext.Current.CancellationToken));

    // What the engine asks for by itself now and then is in none of the fewest.
    private async Task<int> Cost(HttpClient who, string address)
    {
        var costs = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            var before = service.Requests;
            await who.GetStringAsync(address, TestContext.Current.CancellationToken);
            costs.Add(service.Requests - before);
        }
        return costs.Min();
    }

    private static string? Count(IHtmlDocument page, string kind, string said)
    {
        var section = page.QuerySelector($".work[data-kind={kind}]")!;
        Assert.Equal(said, section.QuerySelector("h3 .tag")!.TextContent.Trim());
        return section.GetAttribute("data-count");
    }

    private static WorkItem ToCheck(int i) =>
        WorkItem.OfOffice(
            WorkKind.Check,
            CaseId.Parse($"A.{i:00000}"),
            new($"第{i}学校“优秀中职学校建设”", $"School {i}"),
            new(2026, 3, 9)
        );
}
