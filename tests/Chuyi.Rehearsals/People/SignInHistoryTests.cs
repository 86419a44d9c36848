using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>What auditors see of sign-ins, and of what was tried and refused.</summary>
public sealed class SignInHistoryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string School = "school@example.org",
        Page = "/history/sign-ins";

    private Service service = null!;
    private Visitor visitor = null!;
    private HttpClient auditor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await service.HasApplicant(School, "U.1", "某校");
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        auditor = await service.SignedIn(Role.Auditor);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        auditor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Who_signed_in_is_told_by_name_also_after_signing_out_and_found_by_person_and_day()
    {
        await SignIn(School);
        await visitor.Send((await visitor.Open("/sign-out")).Form("sign-out"));

        Assert.Contains("某校", await Open($"{Page}?kind=SignIns&actor={School}&from=2026-03-02&to=2026-03-02"), StringComparison.Ordinal);
        foreach (var other in new[] { "?actor=office@example.org", $"?actor={School}&to=2026-03-01", $"?kind=Refused&actor={School}" })
            Assert.Contains("没有符合条件的记录", await Open(Page + other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_and_what_is_not_for_a_role_are_counted_by_the_hour()
    {
        var page = await Ask(School);
        for (var i = 0; i < 3; i++)
            page = await visitor.Send(page.Form("code").With("code", "00000000"));
        await visitor.Send(page.Form("code").With("code", Codes(School)[^1]));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/office")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/history")).Status);

        var told = await Open($"{Page}?kind=Refused&actor={School}");
        Assert.Contains("登录验证码错误，该小时内 3 次", told, StringComparison.Ordinal);
        Assert.Contains("被拒绝，该小时内 2 次", told, StringComparison.Ordinal);
        Assert.DoesNotContain("登录：", told, StringComparison.Ordinal);
    }

    /// <summary>Midnight in Beijing is a full hour in UTC as well.</summary>
    [Fact]
    public async Task What_was_tried_after_midnight_is_not_of_the_day_before()
    {
        await service.Clock.AdvanceToAsync(new DateTimeOffset(2026, 3, 3, 0, 30, 0, TimeSpan.FromHours(8)));
        auditor.Dispose();
        auditor = await service.SignedIn(Role.Auditor);
        await service.Ask(() => service.Get<RefusedAttempts>().Note(AttemptKind.WrongCode, "account P.somebody", default));

        Assert.Contains("没有符合条件的记录", await Open($"{Page}?kind=Refused&to=2026-03-02"), StringComparison.Ordinal);
        Assert.DoesNotContain("没有符合条件的记录", await Open($"{Page}?kind=Refused&from=2026-03-03"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_fills_nothing_whatever_is_tried()
    {
        using var stranger = service.Anonymous();
        foreach (var path in new[] { "/office", "/history", Page, "/account/sessions" })
            await stranger.GetAsync(path);
        for (var i = 0; i < 4; i++)
        {
            var page = await Ask($"nobody{i}@example.org");
            await visitor.Send(page.Form("code").With("code", "12345678"));
        }

        var rows = service.Get<Tables>().Get(Layout.Tables.Access).Query<Azure.Data.Tables.TableEntity>().ToList();
        Assert.Equal(4, Assert.Single(rows)["Times"]);
        Assert.Contains("没有账号的邮箱", await Open(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_costs_the_same_whether_it_is_the_first_of_its_hour_or_not()
    {
        Task<IReadOnlyList<string>> Cost(string who) =>
            StorageRequests.Of(() => service.Get<RefusedAttempts>().Note(AttemptKind.WrongCode, who, default));

        Assert.Equal(2, (await Cost("account P.first")).Count);
        Assert.Equal(2, (await Cost("account P.first")).Count);
    }

    [Fact]
    public async Task Many_stand_on_full_pages_and_in_one_file_and_what_is_asked_wrongly_is_refused_at_its_field()
    {
        var sessions = service.Get<SessionStore>();
        foreach (var minute in Enumerable.Range(0, SignInHistory.PageSize + 3))
            await sessions.Open(
                new Session
                {
                    Account = CaseId.Account(School),
                    Role = Role.Applicant,
                    Since = Service.Start.AddMinutes(-minute),
                    Until = Service.Start.AddHours(1),
                },
                default
            );

        // The first who comes waits for the keys of the service.
        await Open("/help");
        await service.Clock.SettleAsync();
        var before = service.Requests;
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var first = parser.ParseDocument(await Open($"{Page}?actor={School}"));
        Assert.InRange(service.Requests - before, 1, 6);
        Assert.Equal(SignInHistory.PageSize, first.QuerySelectorAll("#doors tbody tr").Length);
        Assert.Equal($"{SignInHistory.PageSize + 3}", first.QuerySelector("#count")!.GetAttribute("data-count"));
        var next = parser.ParseDocument(await Open(first.QuerySelector("#next")!.GetAttribute("href")!));
        Assert.Equal(3, next.QuerySelectorAll("#doors tbody tr").Length);
        Assert.Null(next.QuerySelector("#next"));

        var file = await Open(first.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Equal(SignInHistory.PageSize + 4, file.TrimEnd().Split('\n').Length);
        Assert.Contains("某校", file, StringComparison.Ordinal);
        foreach (var asked in new[] { "?from=gestern&actor=niemand", "?case=A.1", "?order=oldest" })
        {
            using var wrong = await auditor.GetAsync(Page + asked);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }
    }

    /// <summary>Two years of sign-ins cost no more than the last days of them, and what somebody did then costs what they did.</summary>
    [Fact]
    public async Task What_is_shown_without_a_period_costs_the_same_however_much_there_was_before()
    {
        await HaveSignedIn(6, every: TimeSpan.FromDays(100), CaseId.Account(School));
        await service.Ask(() => service.Get<RefusedAttempts>().Note(AttemptKind.WrongCode, "account P.somebody", default));
        await Open(Page);

        var quiet = await Counted(Page, most: 6);
        Assert.Equal("1", quiet.QuerySelector("#count")!.GetAttribute("data-count"));
        Assert.Contains("2026年2月1日以来", quiet.QuerySelector("#since")!.TextContent, StringComparison.Ordinal);

        await HaveSignedIn(6000, every: TimeSpan.FromMinutes(10), CaseId.Account("busy@example.org"));
        var busy = await Counted(Page, most: 6);
        Assert.Equal("199", busy.QuerySelector("#count")!.GetAttribute("data-count"));
        Assert.Contains("2026年3月1日以来", busy.QuerySelector("#since")!.TextContent, StringComparison.Ordinal);
        var next = await Counted(busy.QuerySelector("#next")!.GetAttribute("href")!, most: 6);
        Assert.Equal(SignInHistory.PageSize, next.QuerySelectorAll("#doors tbody tr").Length);
        Assert.Equal("2026-03-01", next.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Equal(200, (await Open(busy.QuerySelector("a[download]")!.GetAttribute("href")!)).TrimEnd().Split('\n').Length);

        var person = await Counted($"{Page}?actor={School}", most: 6);
        Assert.Equal("6", person.QuerySelector("#count")!.GetAttribute("data-count"));
        Assert.Null(person.QuerySelector("#since"));
    }

    [Fact]
    public async Task Nobody_but_an_auditor_reads_it()
    {
        using var office = await service.SignedIn(Role.Office);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync(Page)).StatusCode);
    }

    // As many sign-ins of somebody as there were, the latest before the clock began.
    private Task HaveSignedIn(int times, TimeSpan every, string account) =>
        service.Ask(async () =>
        {
            var rows = Enumerable
                .Range(1, times)
                .Select(i => new Session
                {
                    Account = account,
                    Role = Role.Applicant,
                    Since = Service.Start - (i * every),
                    Until = Service.Start - (i * every) + Session.Life,
                })
                .Select(
                    (one, i) =>
                        new Azure.Data.Tables.TableEntity(account, $"{i:D6}")
                        {
                            ["Session"] = Json.Write(one),
                            ["Actor"] = one.Actor,
                            ["Since"] = one.Since,
                            ["Until"] = one.Until,
                        }
                );
            foreach (var some in rows.Chunk(Tables.MostInTransaction))
                Assert.True(await Tables.InsertOnce(service.Get<Tables>().Get(Layout.Tables.Sessions), some));
        });

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Counted(string path, int most)
    {
        await service.Clock.SettleAsync();
        var before = service.Requests;
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Open(path));
        Assert.InRange(service.Requests - before, 1, most);
        return page;
    }

    private async Task<string> Open(string path)
    {
        using var answer = await auditor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task SignIn(string email) => await visitor.Send((await Ask(email)).Form("code").With("code", Codes(email)[^1]));

    private async Task<WebPage> Ask(string email)
    {
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        return page;
    }

    private List<string> Codes(string email)
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return [.. mail.All(email, "sign-in-code").Select(letter => letter.Code)];
    }
}
