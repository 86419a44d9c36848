using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Rehearsals.Policy;

/// <summary>What pages say is left, in years that the service was not built with.</summary>
public sealed class KnownDaysRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_page_says_what_is_left_in_working_days_once_the_year_is_entered()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await service.Clock.AdvanceToAsync(YearEndRehearsals.At(2026, 12, 30), TestContext.Current.CancellationToken);
        var confirm = WorkItem.OfOffice(WorkKind.ConfirmList, Call.Id, new("某名单", "A list"), new DateOnly(2027, 1, 5));
        await service.Ask(() => service.Get<Worklist>().Write(new([confirm], [])));
        using var visitor = await YearEndRehearsals.SignedIn(service, Service.OfficeEmail);
        Assert.Contains("还剩 6 天", (await visitor.Open("/office")).Text("[data-kind=ConfirmList]"), StringComparison.Ordinal);

        using var administrator = await YearEndRehearsals.SignedIn(service, Service.AdministratorEmail);
        await YearEndRehearsals.Enter(service, administrator);
        // Whoever entered it looks at it, and this process has read it then.
        await administrator.Open("/office/calendar");

        Assert.Contains("还剩 3 个工作日", (await visitor.Open("/office")).Text("[data-kind=ConfirmList]"), StringComparison.Ordinal);
        // Another process, or this one started again, reads it beside the first page that needs it.
        var other = new KnownDays(new Calendar(service.Events), service.Get<TimeProvider>());
        while (!other.Until(confirm.Due!.Value).Knows(2027))
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}
