using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>What stands around what a page is about: who answers for the site, whom to ask, and where a process has got to.</summary>
public sealed class FrameTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Body = "某省职业教育主办单位",
        Phone = "0731-00000001",
        Complaints = "0731-00000002",
        Filing = "某备00000001号";

    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(
            azurite.NewAccount(),
            ("Chuyi:Owner:Body", Body),
            ("Chuyi:Owner:Phone", Phone),
            ("Chuyi:Owner:SupervisionPhone", Complaints),
            ("Chuyi:Owner:Filing", Filing)
        );
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.HandIn("甲校");
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_stranger_is_told_what_is_open_how_to_check_a_certificate_whom_to_ask_and_who_answers_for_it()
    {
        using var stranger = service.Anonymous();
        var page = await Open(stranger, "/");

        Assert.Equal(
            [$"主办单位：{Body}", $"联系电话：{Phone}", $"监督电话：{Complaints}", $"备案号：{Filing}"],
            page.QuerySelectorAll("footer li").Select(line => line.TextContent.Trim())
        );
        Assert.Equal("tel:" + Phone, page.QuerySelector("main a[href^='tel:']")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("main form[action='/register']"));
        // Until when an open call takes applications, as people read it.
        Assert.Matches("[0-9]+月[0-9]+日", page.QuerySelector($"[data-round='{Call.Id}'] p strong")!.TextContent);
        Assert.Equal($"/rounds/{Call.Id}", page.QuerySelector($"[data-round='{Call.Id}'] .actions a:last-child")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("footer a[href='/help']"));
    }

    [Theory]
    [InlineData("/rounds/R.2026.secondary-school.1", null, "申报")]
    [InlineData("/applications/A.甲校", Role.Applicant, "形式审查")]
    [InlineData("/office/rounds/R.2026.secondary-school.1", Role.Office, "申报")]
    public async Task Where_the_process_stands_is_said_on_the_pages_of_a_round_and_of_an_application(string path, Role? role, string now)
    {
        using var who = role is { } known ? await service.SignedIn(known, known == Role.Applicant ? "U.甲校" : null) : service.Anonymous();
        var page = await Open(who, path);

        var step = Assert.Single(page.QuerySelectorAll("ol.line li[aria-current=step]"));
        Assert.StartsWith(now, step.TextContent.Trim(), StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll("ol.line li").Length >= 6);
        // With its dates: at least until when the step lasts that it is at.
        Assert.Matches("[0-9]+月[0-9]+日", step.QuerySelector("small")!.TextContent);
    }

    private static async Task<IHtmlDocument> Open(HttpClient who, string address) =>
        new HtmlParser().ParseDocument(await who.GetStringAsync(address, TestContext.Current.CancellationToken));
}
