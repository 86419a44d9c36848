using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>What everybody reads of a round that is on notice, with pages that are kept for as long as on Azure.</summary>
public sealed class CachedPagesRehearsals(AzuriteFixture azurite)
{
    private const string Number = "CY-2025-secondary-school-1-001";

    [Fact]
    public async Task Each_of_them_costs_storage_nothing_once_it_was_asked_for_and_is_never_another_ones()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:PublicPageSeconds", "30"));
        await new Call(service).Confirmed();
        await service.Until(5, 1);
        await service.Ask(() => service.Get<Certificates>().Issue(Granted));
        using var anybody = service.Anonymous();
        using var english = service.Anonymous("en");
        using var office = await service.SignedIn(Role.Office);
        using var school = await service.SignedIn(Role.Applicant, "U.某校");

        foreach (var route in ServiceRoute.All.Where(r => AccessRule.All[r.Function].CachedBy is not null))
        {
            var path = PathOf(route);
            var first = await Get(anybody, path);
            Assert.Equal(0, await LeastRequests(service, async () => Assert.Equal(first, await Get(anybody, path))));
            Assert.NotEqual(0, await LeastRequests(service, () => Get(office, path)));

            Assert.Contains("退出", await Get(office, path));
            Assert.Contains("U.某校", await Get(school, path));
            Assert.Contains("lang=\"en\"", await Get(english, path));
            Assert.Equal(first, await Get(anybody, path));
            Assert.DoesNotContain("name=\"form\"", first);
        }
    }

    [Fact]
    public async Task A_page_is_thirty_seconds_old_at_most_and_compressed_for_who_can_read_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:PublicPageSeconds", "30"));
        using var anybody = service.Anonymous();
        var before = await Get(anybody, "/");
        await new Call(service).Open();
        Assert.Equal(before, await Get(anybody, "/"));
        await service.Ask(() => service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddSeconds(30)));

        var after = await Get(anybody, "/");
        Assert.Contains(Call.Title.Zh, after);
        foreach (var (encoding, unpack) in Encodings)
        foreach (var path in new[] { "/", "/assets/chuyi.css", "/assets/chuyi.js" })
        {
            var plain = await Get(anybody, path);
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept-Encoding", encoding);
            using var answer = await anybody.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            var packed = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(packed.Length < 0.7 * Encoding.UTF8.GetByteCount(plain), $"{path} {encoding}");
            using var reader = new StreamReader(unpack(new MemoryStream(packed)), Encoding.UTF8);
            Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Who_asks_for_the_head_of_a_page_alone_is_told_the_same_of_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:PublicPageSeconds", "30"));
        using var anybody = service.Anonymous();
        async Task<HttpResponseMessage> Ask(HttpMethod method) =>
            await anybody.SendAsync(new(method, "/register"), TestContext.Current.CancellationToken);

        // The head first: the page is made for it, and kept whole.
        using var head = await Ask(HttpMethod.Head);
        using var page = await Ask(HttpMethod.Get);

        Assert.True(page.Headers.CacheControl!.Public);
        Assert.Equal((page.Headers.CacheControl.Public, false), (head.Headers.CacheControl!.Public, head.Headers.CacheControl.NoStore));
        Assert.Equal(page.Headers.Vary, head.Headers.Vary);
        Assert.Equal(page.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(page.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("</html>", text, StringComparison.Ordinal);
        Assert.Empty(await head.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_that_knows_its_reader_and_a_refusal_are_for_nobody_else()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:PublicPageSeconds", "30"));
        using var office = await service.SignedIn(Role.Office);
        office.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        using var anybody = service.Anonymous();

        foreach (var (browser, path) in new[] { (office, "/"), (anybody, "/sign-in"), (anybody, "/?lang=en"), (anybody, "/notices/none") })
        {
            using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.Headers.CacheControl!.NoStore, path);
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        }
        // A notice that is not there yet may be there a moment later.
        await new Call(service).Open();
        using var there = await anybody.GetAsync($"/notices/{Call.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    private static readonly (string Name, Func<Stream, Stream> Unpack)[] Encodings =
    [
        ("br", packed => new BrotliStream(packed, CompressionMode.Decompress)),
        ("gzip", packed => new GZipStream(packed, CompressionMode.Decompress)),
    ];

    private static GrantedDesignation Granted =>
        new()
        {
            Number = Number,
            CategoryName = Call.Title,
            DocumentNumber = "湘教通〔2025〕88号",
            Day = new DateOnly(2025, 12, 1),
            Programme = Functions.Policy.Catalogue.Official.Programme,
            SignedBy = [],
            Round = CaseId.Round(2025, "secondary-school", 1),
            Category = "secondary-school",
            Application = CaseId.Parse("A.甲校"),
            UnitName = "甲校",
            Title = "甲校建设",
            Account = "P.甲校",
        };

    private static string PathOf(ServiceRoute route) =>
        "/"
        + Regex.Replace(
            route.Route,
            @"\{[^}]*\}",
            part =>
                part.Value switch
                {
                    "{round}" => Call.Id,
                    "{number}" => Number,
                    _ => "",
                }
        );

    private static async Task<string> Get(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    // The host may renew its lease meanwhile; what a page costs it costs every time.
    private static async Task<int> LeastRequests(Service service, Func<Task> ask)
    {
        var least = int.MaxValue;
        for (var i = 0; i < 3 && least > 0; i++)
        {
            var before = service.Requests;
            await ask();
            least = Math.Min(least, service.Requests - before);
        }
        return least;
    }
}
