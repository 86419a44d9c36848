using System.Net;
using System.Text.Json;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>The expert's desk: what is typed is kept by itself, two windows lose nothing, and none of it costs more than it must.</summary>
public sealed partial class DeskRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Comment = "材料完整，建设基础扎实，方案可行。";

    private readonly string storage = azurite.NewAccount();
    private Service service = null!;
    private string expert = "";
    private Visitor visitor = null!;

    private CaseId Duty => CaseId.Parse(Call.Duty(expert));

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(storage);
        var call = new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { TakeBackMinutes = 10 } };
        await call.Closed("甲校", "乙校", "丙校", "丁校");
        await call.Draw();
        expert = (await call.Round()).Panel[0];
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await visitor.Send((await Enter()).Form("answer").With("answer", "accept"));
        await service.Clock.SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_is_kept_by_one_request_and_found_on_another_device()
    {
        var item = await Item();
        var saved = await AutosaveByOneRequest(item, "", "８８", "9", "", "");
        saved = await AutosaveByOneRequest(item, saved.Version, "８８", "91", "", "");
        Assert.False(saved.IsOthers);

        using var phone = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await Open(item, await Enter(phone), phone);
        Assert.Equal(["８８", "91", null, null], Scores(page).Select(score => score is "" ? null : score));
        Assert.Contains("尚未保存", page.Text("#sheet [role=status]"), StringComparison.Ordinal);
        Assert.Empty((await service.State<DutyState>(Duty)).Sheets);

        // Full-width digits are digits, and what was typed is no fact before it is saved.
        await phone.Send(page.Form("sheet").With("score", "８８", "９１", "77", " 85 ").With("comment", Comment));
        await service.Clock.SettleAsync();
        Assert.Equal([88, 91, 77, 85], (await service.State<DutyState>(Duty)).Sheets[item].Sheet.Scores);
    }

    [Fact]
    public async Task Of_two_windows_the_later_is_told_what_the_other_wrote_and_both_versions_stay()
    {
        var item = await Item();
        var first = await Autosave(item, "", "80", "80", "80", "80");
        var second = await Autosave(item, "", "60", "80", "80", "80");
        Assert.True(second.IsOthers);
        Assert.Contains("80", Assert.Single(second.Theirs ?? []).Text, StringComparison.Ordinal);
        Assert.Equal("80", (await service.Get<SheetDrafts>().Find(Duty, item, default))?.Scores[0]);

        // Who keeps theirs goes on from the version that they were told of; the first window is told in turn.
        second = await Autosave(item, second.Version, "60", "80", "80", "80");
        Assert.False(second.IsOthers);
        Assert.True((await Autosave(item, first.Version, "81", "80", "80", "80")).IsOthers);
    }

    [Fact]
    public async Task A_sheet_that_was_saved_elsewhere_is_not_written_over_unseen()
    {
        var item = await Item();
        var page = await visitor.Open($"/duties/{Duty}/items/{item}");
        var (one, other) = (page.Form("sheet"), (await visitor.Open($"/duties/{Duty}/items/{item}")).Form("sheet"));
        await visitor.Send(one.With("score", "80", "80", "80", "80").With("comment", Comment));
        await service.Clock.SettleAsync();
        var refused = await visitor.Send(other.With("score", "60", "80", "80", "80").With("comment", Comment));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(["60", "80", "80", "80"], Scores(refused));
        Assert.Contains("80", refused.Text("#beside"), StringComparison.Ordinal);
        Assert.Equal([80, 80, 80, 80], (await service.State<DutyState>(Duty)).Sheets[item].Sheet.Scores);
        await visitor.Send(refused.Form("sheet"));
        await service.Clock.SettleAsync();
        Assert.Equal([60, 80, 80, 80], (await service.State<DutyState>(Duty)).Sheets[item].Sheet.Scores);
    }

    [Fact]
    public async Task A_desk_of_two_hundred_applications_costs_six_requests_at_most()
    {
        var desk = await visitor.Open($"/duties/{Duty}");
        Assert.All(["甲校", "乙校", "丙校", "丁校"], school => Assert.Contains(school, desk.Text("#items"), StringComparison.Ordinal));

        var large = await new Call(service).Invite("E99", [.. Enumerable.Range(1, 200).Select(n => $"A.{n}")]);
        var http = Http(large);
        var requests = await StorageRequests.Of(() =>
            ActivatorUtilities.CreateInstance<DutyPages>(service.Services).Show(http.Request, large, default)
        );
        Assert.InRange(requests.Count, 1, 6);
    }

    private async Task<string> Item() => (await service.State<DutyState>(Duty)).Items[0];

    private static IEnumerable<string?> Scores(WebPage page) =>
        page.All("#sheet input[name=score]").Select(field => field.GetAttribute("value"));

    private async Task<WebPage> Open(string item, WebPage _, Visitor by) => await by.Open($"/duties/{Duty}/items/{item}");

    private async Task<WebPage> Enter(Visitor? by = null)
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        var link = new Uri(mail.Latest($"e{expert[1..]}@example.org", "invitation").Link).PathAndQuery;
        by ??= visitor;
        return await by.Send((await by.Open(link)).Form("code").With("code", "000" + expert[1..]));
    }

    private DefaultHttpContext Http(string duty)
    {
        var http = new DefaultHttpContext { RequestServices = service.Services };
        http.Request.Path = "/duties/" + duty;
        return http;
    }

    // As the script of the page sends it.
    private async Task<FilledSection> Autosave(string item, string version, params string[] scores)
    {
        var (status, answer, _) = await visitor.Call($"/api/duties/{Duty}/items/{item}/sheet", Typed(item, version, scores));
        Assert.Equal(HttpStatusCode.OK, status);
        return answer.Deserialize<FilledSection>(Json.Options)!;
    }

    private async Task<FilledSection> AutosaveByOneRequest(string item, string version, params string[] scores)
    {
        FilledSection? answer = null;
        var pages = ActivatorUtilities.CreateInstance<SheetPages>(service.Services);
        Assert.Single(await StorageRequests.Of(async () => answer = await Autosave(pages, item, version, scores)));
        return answer!;
    }

    // Called as the host calls it: what is counted is the page's own.
    private async Task<FilledSection> Autosave(SheetPages pages, string item, string version, params string[] scores)
    {
        var http = Http(Duty);
        http.Request.Headers["X-Chuyi"] = "1";
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Typed(item, version, scores), Json.Options));
        return Assert.IsType<JsonHttpResult<FilledSection>>(await pages.Autosave(http.Request, Duty, item, default)).Value!;
    }

    private FillRequest Typed(string item, string version, string[] scores) =>
        new(
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["score"] = scores,
                ["comment"] = [""],
                ["remark"] = [""],
            },
            "",
            version
        )
        {
            Of = SheetPages.Bond(service.Get<Keys>(), Duty, item),
        };
}
