using System.Text;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>A mail server that was away after a large round: more is in trouble than storage gives at once.</summary>
public sealed class ManyTroublesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Many = 1_200;

    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var now = service.Clock.GetUtcNow();
        var troubles = service.Get<Troubles>();
        foreach (var some in Enumerable.Range(1, Many).Chunk(50))
            await service.Ask(() => Task.WhenAll(some.Select(i => troubles.Note(Of(i, now)))));
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Fifty_of_a_thousand_cases_in_trouble_stand_on_a_page_which_reads_each_of_them_once()
    {
        using var office = await service.SignedIn(Role.Office);
        var page = await Open(office, "/office/trouble");

        Assert.Equal(50, page.QuerySelectorAll("[data-trouble]").Length);
        Assert.NotNull(page.QuerySelector("#or-more"));
        Assert.Equal("?page=2", page.QuerySelector("#next")!.GetAttribute("href")!.Split("trouble")[1]);
        Assert.Equal(["1000", "500", "500"], page.QuerySelectorAll(".tabs a").Select(tab => tab.GetAttribute("data-count")));
        var letters = await Open(office, "/office/trouble?kind=Letter&page=10");
        Assert.All(letters.QuerySelectorAll("[data-trouble]"), row => Assert.Equal("Letter", row.GetAttribute("data-kind")));
        Assert.Equal(50, letters.QuerySelectorAll("[data-trouble]").Length);
        Assert.Null(letters.QuerySelector("#next"));
        // Whose session it is, what is in trouble, and each case once.
        Assert.InRange(await Cost(office, "/office/trouble"), 50, 54);
    }

    [Fact]
    public async Task The_home_of_the_office_does_not_read_what_is_in_trouble_to_its_end()
    {
        using var office = await service.SignedIn(Role.Office);
        var html = await office.GetStringAsync("/office", TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(html);

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 60 * 1024);
        Assert.Equal("500 项以上", page.QuerySelector(".work[data-kind=Letter] h3 .tag")!.TextContent);
        Assert.Contains("500 个以上案卷异常", page.QuerySelector("#administration [data-kind=trouble]")!.TextContent);
        Assert.InRange(await Cost(office, "/office"), 1, 3);
    }

    private static Trouble Of(int i, DateTimeOffset now) =>
        new()
        {
            Case = CaseId.Parse($"A.{i:00000}"),
            Id = i % 2 == 0 ? Troubles.OfLetter(2) : "Deliver",
            Kind = i % 2 == 0 ? TroubleKind.Letter : TroubleKind.Retried,
            Reason = new("收件服务器没有应答", "The server of the recipient does not answer"),
            Since = now.AddMinutes(i - Many),
            Latest = now,
        };

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Open(HttpClient who, string address) =>
        new HtmlParser().ParseDocument(await who.GetStringAsync(address, TestContext.Current.CancellationToken));

    // What the engine asks for by itself now and then is in none of the fewest.
    private async Task<int> Cost(HttpClient who, string address)
    {
        var costs = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            var before = service.Requests;
            await who.GetStringAsync(address, TestContext.Current.CancellationToken);
            costs.Add(service.Requests - before);
        }
        return costs.Min();
    }
}
