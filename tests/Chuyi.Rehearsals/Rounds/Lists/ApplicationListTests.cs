using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Rounds.Lists;

/// <summary>The office's list on real storage, with more applications than storage gives at once.</summary>
public sealed class ApplicationListTests(AzuriteFixture azurite)
{
    private const int Many = 1_200;

    [Fact]
    public async Task A_list_costs_the_same_few_requests_however_many_applications_there_are_and_shows_every_change()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var (index, store) = (service.Get<ApplicationIndex>(), service.Get<ReadStore>());
        foreach (var some in Enumerable.Range(0, Many).Chunk(100))
            await service.Ask(() => Task.WhenAll(some.Select(i => store.Write(One(i, ApplicationStage.Checking), 1))));
        IReadOnlyList<ApplicationSummary> all = [];
        Task Ask() => service.Ask(async () => all = await index.All("R.list", default));

        await Ask();
        Assert.Equal(Many, all.Count);
        await service.Ask(() => store.Write(One(7, ApplicationStage.Accepted), 2));
        var requests = await StorageRequests.Of(Ask);

        Assert.Equal(["History:get", "views:get"], requests.Distinct());
        Assert.True(requests.Count <= 4, string.Join(", ", requests));
        Assert.Equal(["A.0007"], all.Where(a => a.Stage == ApplicationStage.Accepted).Select(a => a.Case));
        Assert.Equal(Many, all.Count);
    }

    [Fact]
    public async Task What_changed_all_at_once_is_read_again_for_half_a_minute_only()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var (index, store) = (service.Get<ApplicationIndex>(), service.Get<ReadStore>());
        foreach (var some in Enumerable.Range(0, Many).Chunk(100))
            await service.Ask(() => Task.WhenAll(some.Select(i => store.Write(One(i, ApplicationStage.Placed), 1))));
        // A copy as somebody makes it who looks at the list half a minute later.
        var list = PackedList.Of(DateTimeOffset.UtcNow, await service.Ask(() => store.Current("R.list", DateTimeOffset.UtcNow, default)));
        list = list with { AsOf = list.AsOf + PackedList.Settling + TimeSpan.FromSeconds(2) };
        using var copy = new MemoryStream();
        await using (var gzip = new GZipStream(copy, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Json.Write(list)), TestContext.Current.CancellationToken);
        copy.Position = 0;
        await service.Ask(() => service.Get<Files>().Blob(Layout.Containers.Views, "applications/R.list.json.gz").UploadAsync(copy));
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        await service.Ask(() => store.Write(One(7, ApplicationStage.Designated), 2));

        IReadOnlyList<ApplicationSummary> all = [];
        var requests = await StorageRequests.Of(() => service.Ask(async () => all = await index.All("R.list", default)));

        Assert.Equal(["History:get", "views:get"], requests);
        Assert.Equal(Many, all.Count);
        Assert.Equal(["A.0007"], all.Where(a => a.Stage == ApplicationStage.Designated).Select(a => a.Case));
    }

    [Fact]
    public async Task What_is_packed_and_what_changed_since_are_the_summaries_themselves_also_after_the_copy_is_lost()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var (index, store) = (service.Get<ApplicationIndex>(), service.Get<ReadStore>());
        var files = service.Get<Files>();
        for (var seq = 1; seq <= 3; seq++)
        {
            var stage = seq == 2 ? ApplicationStage.Supplement : ApplicationStage.Checking;
            foreach (var i in Enumerable.Range(0, PackedList.MostChanges).Where(i => i % seq == 0))
                await service.Ask(() => store.Write(One(i, stage), seq));
            await Same();
        }
        await service.Ask(() => index.PackLists(null!, default));
        await Same();
        await service.Ask(() => files.Blob(Layout.Containers.Views, "applications/R.list.json.gz").DeleteIfExistsAsync());
        await Same();

        async Task Same()
        {
            var packed = await service.Ask(() => index.All("R.list", default));
            var stored = await service.Ask(async () => await store.AllSummaries<ApplicationSummary>("R.list").ToListAsync());
            Assert.Equal(stored.Select(Json.Write), packed.OrderBy(a => a.Case, StringComparer.Ordinal).Select(Json.Write));
        }
    }

    [Fact]
    public async Task The_office_filters_orders_and_exports_and_goes_from_one_application_to_the_next()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        using var office = await service.SignedIn(Role.Office);
        var path = $"/office/rounds/{Call.Id}/applications";

        var list = await Open(path + "?q=%E6%A0%A1&sort=unit");
        Assert.Equal("3", list.QuerySelector("#count")!.GetAttribute("data-count"));
        var first = list.QuerySelector("#applications tbody a")!.GetAttribute("href")!;
        var page = await Open(first);
        Assert.Null(page.QuerySelector("#way a[rel=prev]"));
        var next = page.QuerySelector("#way a[rel=next]")!.GetAttribute("href")!;
        Assert.NotEqual(first, next);
        Assert.Equal(first, (await Open(next)).QuerySelector("#way a[rel=prev]")!.GetAttribute("href"));

        // The head of each column leads to the list in its order, and there once more to the other way round.
        Assert.Equal(ApplicationOrder.Every.Count, list.QuerySelectorAll("#applications th a").Length);
        for (var column = 0; column < ApplicationOrder.Every.Count; column++)
        {
            var ordered = await Open(HeadOf(list, column).FirstElementChild!.GetAttribute("href")!);
            Assert.Equal(column == 0 ? "descending" : "ascending", HeadOf(ordered, column).GetAttribute("aria-sort"));
            var turned = await Open(HeadOf(ordered, column).FirstElementChild!.GetAttribute("href")!);
            Assert.Equal(column == 0 ? "ascending" : "descending", HeadOf(turned, column).GetAttribute("aria-sort"));
            Assert.Equal("3", turned.QuerySelector("#count")!.GetAttribute("data-count"));
        }

        // Whoever looks for something stays in the tab and the order, and goes back there with what is looked for cleared.
        var narrow = await Open(path + "?stage=checking&sort=unit&q=%E6%97%A0");
        Assert.Equal("没有符合条件的申报。", narrow.QuerySelector("#count")!.TextContent.Trim());
        Assert.Equal(
            ["stage=checking", "sort=unit"],
            narrow.QuerySelectorAll("#search input[type=hidden]").Select(one => $"{one.GetAttribute("name")}={one.GetAttribute("value")}")
        );
        Assert.Equal(path + "?stage=checking&sort=unit", narrow.QuerySelector("#search .actions a")!.GetAttribute("href"));
        Assert.Null((await Open(path + "?stage=checking&sort=unit")).QuerySelector("#search .actions a"));

        var csv = await office.GetByteArrayAsync(path + "/csv?q=%E7%94%B2", TestContext.Current.CancellationToken);
        Assert.Equal(2, Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var none = await office.GetAsync(path + "/exe", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        async Task<IHtmlDocument> Open(string address) =>
            new HtmlParser().ParseDocument(await office.GetStringAsync(address, TestContext.Current.CancellationToken));
    }

    private static IElement HeadOf(IHtmlDocument list, int column) => list.QuerySelectorAll("#applications th")[column];

    private static ApplicationSummary One(int i, ApplicationStage stage) =>
        new("R.list", $"A.{i:0000}")
        {
            Stage = stage,
            Unit = $"U.{i}",
            UnitName = $"第{i}学校",
            Title = "优秀中职学校建设",
            Recommender = "市教育局",
            ReceivedAt = Service.Start.AddSeconds(i),
        };
}
