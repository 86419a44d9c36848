using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Applications;

/// <summary>More to check than storage gives at once: the list has pages, says that there are more, and the desk goes on.</summary>
public sealed class CheckQueueRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Many = 1_200;

    // So many are due before the one that is opened: it stands on the second page.
    private const int Before = 60;

    private const string Opened = "A.甲校";

    private Service service = null!;
    private HttpClient office = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.HandIn("甲校");
        await service.Ask(() => service.Get<Worklist>().Write(new([.. Enumerable.Range(1, Many).Select(ToCheck)], [])));
        office = await service.SignedIn(Role.Office);
    }

    public async ValueTask DisposeAsync()
    {
        office.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task The_list_shows_fifty_a_page_the_first_to_be_due_first_and_says_that_there_are_more()
    {
        var html = await office.GetStringAsync(CheckDeskPages.Queue, Stop);
        var (first, second) = (new HtmlParser().ParseDocument(html), await Open(CheckDeskPages.Page(2)));

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 100 * 1024);
        Assert.Equal("待审查的申报 1000 份以上", first.QuerySelector("#count")!.TextContent.Trim());
        Assert.NotNull(first.QuerySelector("#not-all"));
        Assert.Equal(Enumerable.Range(1, DueChecks.PageSize).Select(i => ToCheck(i).Case.ToString()), Cases(first));
        Assert.Equal(CheckDeskPages.Page(2), first.QuerySelector("#next")!.GetAttribute("href"));
        Assert.Equal(DueChecks.PageSize, Cases(second).Count());
        Assert.Equal(Opened, Cases(second).ElementAt(Before - DueChecks.PageSize));
        Assert.Null((await Open(CheckDeskPages.Page(20))).QuerySelector("#next"));
        Assert.InRange(await Cost(CheckDeskPages.Page(2)), 1, 2);
    }

    [Fact]
    public async Task The_desk_says_which_one_it_is_and_goes_on_across_pages()
    {
        var desk = await Open(CheckDeskPages.Address(Opened));

        Assert.Equal($"第 {Before + 1} 份，共 1000 份以上", desk.QuerySelector("#place")!.TextContent);
        Assert.Equal(CheckDeskPages.Page(2), desk.QuerySelector("#queue a")!.GetAttribute("href"));
        Assert.Equal(CheckDeskPages.Address(ToCheck(Before + 1).Case), desk.QuerySelector("#queue [rel=next]")!.GetAttribute("href"));
        using var next = await office.GetAsync(CheckDeskPages.Next(ToCheck(DueChecks.PageSize).Case), Stop);
        Assert.StartsWith(
            CheckDeskPages.Address(ToCheck(DueChecks.PageSize + 1).Case) + "?",
            next.Headers.Location!.ToString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>What else is asked of the office comes before the checks where storage keeps it, and takes none of their places.</summary>
    [Fact]
    public async Task The_list_and_the_desk_find_what_is_to_be_checked_whatever_else_there_is_to_do()
    {
        await service.Ask(() => service.Get<Worklist>().Write(new([.. Enumerable.Range(1, Many).Select(ToDecide)], [])));

        Assert.Equal(
            Enumerable.Range(1, DueChecks.PageSize).Select(i => ToCheck(i).Case.ToString()),
            Cases(await Open(CheckDeskPages.Queue))
        );
        Assert.InRange(await Cost(CheckDeskPages.Queue), 1, 2);
        Assert.Equal(
            $"第 {Before + 1} 份，共 1000 份以上",
            (await Open(CheckDeskPages.Address(Opened))).QuerySelector("#place")!.TextContent
        );
    }

    private static WorkItem ToDecide(int i) =>
        WorkItem.OfOffice(WorkKind.DecideObjection, CaseId.Parse($"O.{i:00000}"), new($"第{i}件异议", $"Objection {i}"), new(2026, 2, 1));

    private static IEnumerable<string> Cases(IHtmlDocument page) =>
        page.QuerySelectorAll("#checks li").Select(item => item.GetAttribute("data-case")!);

    private async Task<IHtmlDocument> Open(string address) => new HtmlParser().ParseDocument(await office.GetStringAsync(address, Stop));

    // What the engine asks for by itself now and then is in none of the fewest.
    private async Task<int> Cost(string address)
    {
        var costs = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            var before = service.Requests;
            await office.GetStringAsync(address, Stop);
            costs.Add(service.Requests - before);
        }
        return costs.Min();
    }

    private static WorkItem ToCheck(int i) =>
        WorkItem.OfOffice(
            WorkKind.Check,
            CaseId.Parse($"A.{i:00000}"),
            new($"第{i}学校“优秀中职学校建设”", $"School {i}"),
            i <= Before ? new(2026, 3, 1) : new(2027, 3, 1)
        );
}
