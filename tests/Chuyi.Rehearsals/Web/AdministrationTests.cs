using System.Net;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
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
