using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>The page on which the service says how it is set up and how it does.</summary>
public sealed class AdministrationTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private Service service = null!;

    public async ValueTask InitializeAsync() =>
        service = await Service.StartAsync(azurite.NewAccount(), ("Mail:Password", "hidden-password"), ("Chuyi:Owner:Body", "某省教育厅"));

    public async ValueTask DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task It_tells_settings_without_secrets_and_costs_ten_requests()
    {
        using var administrator = await service.SignedIn(Role.Administrator);
        // The first who comes waits for the keys of the service.
        await administrator.GetStringAsync("/help", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();
        var before = service.Requests;

        var page = await Open(administrator);

        Assert.InRange(service.Requests - before, 1, 10);
        Assert.DoesNotContain("hidden-password", page, StringComparison.Ordinal);
        Assert.Contains("某省教育厅", page, StringComparison.Ordinal);
        Assert.Contains(Service.AdministratorEmail, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_how_the_timers_went_and_when_a_letter_went_out()
    {
        using var administrator = await service.SignedIn(Role.Administrator);
        Assert.Contains("本进程启动以来尚未运行", await Open(administrator), StringComparison.Ordinal);
        await service.Get<PeopleStore>().Add(Recipient.Account(CaseId.Account("new@example.org")), Someone, default);
        await service.Do(
            CaseId.Account("new@example.org"),
            OpenAccount.Configuration,
            new OpenAccount(new() { Role = Role.Auditor }),
            opens: true
        );

        await service.Clock.AdvanceToAsync(Service.Start.AddMinutes(15));

        var page = await Open(administrator);
        Assert.Contains("最近一次发信：2026年3月2日 09:00", page, StringComparison.Ordinal);
        Assert.DoesNotContain("本进程启动以来尚未运行", page, StringComparison.Ordinal);
        Assert.Contains("最近成功：2026年3月2日 09:1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("需处理", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_people_and_contacts_until_when_days_are_known_and_which_version_it_is()
    {
        using var administrator = await service.SignedIn(Role.Administrator);
        var before = new HtmlParser().ParseDocument(await Open(administrator));
        await service.Get<PeopleStore>().Add(Recipient.Account(Someone.Id), Someone, default);
        var contact = Someone with { Id = "finance", Role = null };
        await service.Get<PeopleStore>().Write(Recipient.Department("finance"), contact);

        var after = new HtmlParser().ParseDocument(await Open(administrator));

        Assert.Equal(Enum.GetNames<Role>(), after.QuerySelectorAll("#people [data-role]").Select(line => line.GetAttribute("data-role")));
        Assert.Equal(Number(before, "#people [data-role=Auditor]") + 1, Number(after, "#people [data-role=Auditor]"));
        var all = Catalogue.Official.Departments.Count;
        Assert.Equal($"{all} 个部门，0 个已登记联系人", before.QuerySelector("#contacts")!.TextContent.Trim());
        Assert.Equal($"{all} 个部门，1 个已登记联系人", after.QuerySelector("#contacts")!.TextContent.Trim());
        Assert.StartsWith("节假日安排已录入至 2026 年底。", after.QuerySelector("#calendar")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Matches(@"\S", after.QuerySelector("#version code")!.TextContent);
        Assert.Contains("本进程启动于 2026年3月2日", after.QuerySelector("#version")!.TextContent, StringComparison.Ordinal);
    }

    private static int Number(IHtmlDocument page, string line) =>
        int.Parse(page.QuerySelector(line)!.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        foreach (var role in new[] { Role.Applicant, Role.Auditor, Role.Office })
        {
            using var other = await service.SignedIn(role, "U.1");
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/administration")).StatusCode);
        }
    }

    private static Person Someone { get; } =
        new()
        {
            Id = CaseId.Account("new@example.org"),
            Name = "新审计",
            Email = "new@example.org",
            Phone = "",
            Role = Role.Auditor,
        };

    private static async Task<string> Open(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/administration");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
