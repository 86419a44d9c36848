using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.LocalHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// What cannot be read from storage is the fault of nobody who asks for it: an answer with a number to quote, and the
/// place in the log under the same number.
/// </summary>
public sealed partial class CorruptStorageTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Round = "R.2026.secondary-school.1";

    private readonly string mail = Directory.CreateTempSubdirectory("chuyi-mail-").FullName;
    private readonly ErrorLog log = new();
    private FunctionHost host = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        host = await FunctionHost.StartAsync(
            typeof(Composition).Assembly,
            new()
            {
                Url = "http://127.0.0.1:0",
                Clock = "held",
                Storage = azurite.NewAccount(),
                ConfigureLogging = logging => logging.AddProvider(log),
                Settings = new Dictionary<string, string?>
                {
                    ["Mail:Folder"] = mail,
                    ["Chuyi:PublicPageSeconds"] = "0",
                    ["Logging:LogLevel:Default"] = "Error",
                    ["Logging:Console:LogLevel:Default"] = "None",
                },
            }
        );
        browser = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
        log.Dispose();
        Directory.Delete(mail, recursive: true);
    }

    [Theory]
    [InlineData("{\"case\":")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task An_event_that_cannot_be_read_is_a_fault_with_a_number(string stored)
    {
        await Put(Layout.Tables.Cases, Round, "000001", "Event", stored);

        Told(await Ask(new(HttpMethod.Get, "/notices/" + Round)), "Event of the row R.2026.secondary-school.1 000001");
    }

    [Fact]
    public async Task An_event_of_a_kind_that_nobody_knows_is_too()
    {
        var empty = new string('0', 64);
        await Put(
            Layout.Tables.Cases,
            Round,
            "000001",
            "Event",
            JsonSerializer.Serialize(
                new
                {
                    @case = Round,
                    seq = 1,
                    at = "2026-03-02T01:00:00.0000000Z",
                    actor = "office",
                    type = "Vanished",
                    data = new { },
                    zh = "",
                    en = "",
                    salt = empty,
                    prev = empty,
                    hash = empty,
                }
            )
        );

        Told(await Ask(new(HttpMethod.Get, "/notices/" + Round)), "The fact 1 of R.2026.secondary-school.1");
    }

    [Fact]
    public async Task What_was_typed_is_not_lost_when_its_page_cannot_be_made()
    {
        await Put(Layout.Tables.Cases, Round, "000001", "Event", "{");
        var page = $"/notices/{Round}/objections?item=A.1";
        var form = new Dictionary<string, string>
        {
            ["form"] = "old",
            ["at"] = page,
            ["text"] = "就业数据与年报不一致",
        };

        var answer = await Ask(new(HttpMethod.Post, page.Split('?')[0]) { Content = new FormUrlEncodedContent(form) });

        Assert.Contains("就业数据与年报不一致", answer.Text, StringComparison.Ordinal);
        Assert.Contains("编号", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
    }

    [Fact]
    public async Task A_summary_that_cannot_be_read_is_too()
    {
        await Put(Layout.Tables.History, "r|rounds", Round, "Summary", "{");

        Told(await Ask(new(HttpMethod.Get, "/")), "Summary of the row r|rounds");
    }

    [Fact]
    public async Task A_session_that_cannot_be_read_is_too()
    {
        var owner = CaseId.Account("torn@example.org");
        var token = $"{owner}!token!{host.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}";
        await Put(Layout.Tables.Sessions, owner, SessionStore.MarkOf(token), "Session", "{");
        var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("Cookie", $"{Cookies.Session}={token}");

        Told(await Ask(request), "Session of the row");
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_is_not_taken_for_JSON_of_the_person_who_uploads()
    {
        await Put(Layout.Tables.Drafts, "U.1", "A.draft", "Draft", "{");
        var (account, until) = (CaseId.Account("school@example.org"), host.Clock.GetUtcNow().AddHours(1));
        var cookie = await host
            .Services.GetRequiredService<SessionStore>()
            .Open(
                new Session
                {
                    Account = account,
                    Role = Role.Applicant,
                    Unit = "U.1",
                    UnitName = "某校",
                    Until = until,
                },
                default
            );
        HttpRequestMessage Claim(HttpContent content)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/drafts/A.draft/documents") { Content = content };
            request.Headers.Add("Cookie", $"{Cookies.Session}={cookie}");
            request.Headers.Add("X-Chuyi", "1");
            return request;
        }

        using var wrong = new StringContent("{", null, "application/json");
        Assert.Equal((HttpStatusCode.BadRequest, true), await Answered(Claim(wrong), "\"code\":\"json\""));
        Assert.Empty(log.Errors);

        using var right = JsonContent.Create(
            new
            {
                kind = "form",
                fileName = "a.pdf",
                bytes = 10,
                sha256 = new string('a', 64),
            }
        );
        Told(await Ask(Claim(right)), "Draft of the row U.1 A.draft");
    }

    [Fact]
    public async Task What_waits_and_cannot_be_read_is_logged_and_holds_up_nothing_else()
    {
        await Put(Layout.Tables.Inbox, "Nonsense", "act", "At", host.Clock.GetUtcNow());
        await host
            .Services.GetRequiredService<PeopleStore>()
            .Write(
                Recipient.Account("P.one"),
                new Person
                {
                    Id = "P.one",
                    Name = "张三",
                    Email = "zhang@example.org",
                    Phone = "",
                }
            );
        await host
            .Services.GetRequiredService<Inbox>()
            .Post(
                new ReceivedAct(
                    "open",
                    CaseId.Parse("P.one"),
                    "office",
                    host.Clock.GetUtcNow(),
                    new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" })
                ),
                default
            );

        await host.Clock.AdvanceToAsync(host.Clock.GetUtcNow().AddMinutes(5));

        Assert.NotEmpty(await host.Services.GetRequiredService<EventStore>().Events("P.one"));
        Assert.Contains(log.Errors, error => error.Contains("What waits for Nonsense could not be attended to", StringComparison.Ordinal));
    }

    private async Task Put(string table, string partition, string row, string column, object value) =>
        await host.Services.GetRequiredService<Tables>().Get(table).AddEntityAsync(new TableEntity(partition, row) { [column] = value });

    private async Task<(HttpStatusCode Status, string Text)> Ask(HttpRequestMessage request)
    {
        using (request)
        using (var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken))
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(HttpStatusCode Status, bool Says)> Answered(HttpRequestMessage request, string word) =>
        await Ask(request) is var (status, text) ? (status, text.Contains(word, StringComparison.Ordinal)) : default;

    private void Told((HttpStatusCode Status, string Text) answer, string place)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("请求格式不正确", answer.Text, StringComparison.Ordinal);
        var number = Number().Match(answer.Text).Groups[1].Value;
        Assert.NotEmpty(number);
        var logged = Assert.Single(log.Errors, error => error.Contains("number " + number, StringComparison.Ordinal));
        Assert.Contains(place, logged, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?:故障编号：|Reference: )([0-9a-f-]+)")]
    private static partial Regex Number();
}
