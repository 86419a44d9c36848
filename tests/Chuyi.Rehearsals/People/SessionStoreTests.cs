using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>Sessions as storage keeps them.</summary>
public sealed class SessionStoreTests(IdleServiceFixture idle) : IClassFixture<IdleServiceFixture>
{
    private readonly Service service = idle.Service;
    private readonly SessionStore sessions = idle.Service.Get<SessionStore>();

    [Fact]
    public async Task All_of_an_account_end_at_once_and_nobody_elses()
    {
        var (own, other) = (CaseId.Account("own@example.org"), CaseId.Account("other@example.org"));
        string[] ended = [await Open(own), await Open(own)];
        var left = await Open(other);

        await sessions.EndAll(own);
        await sessions.EndAll(own);

        foreach (var token in ended)
            Assert.Null(await sessions.Find(token, default));
        Assert.NotNull(await sessions.Find(left, default));
        Assert.Empty(await sessions.Of(own, default));
    }

    [Fact]
    public async Task Whose_session_it_is_costs_one_request_and_that_of_a_made_up_cookie_none()
    {
        var token = await Open(CaseId.Account("cost@example.org"));

        Assert.Equal(["Sessions:get"], await StorageRequests.Of(() => sessions.Find(token, default)));
        Assert.Empty(
            await StorageRequests.Of(async () =>
            {
                foreach (var made in new[] { "", "x", "!!", "a/b!c!1", token.Replace("P.", "P/", StringComparison.Ordinal) })
                    Assert.Null(await sessions.Find(made, default));
            })
        );
    }

    [Fact]
    public async Task Nobody_makes_a_session_anothers_or_longer_by_what_its_cookie_says()
    {
        var (own, other) = (CaseId.Account("whose@example.org"), CaseId.Account("another@example.org"));
        var token = await Open(own);
        await Open(other);

        Assert.Null(await sessions.Find(token.Replace(own, other, StringComparison.Ordinal), default));
        Assert.Null(await sessions.Find(token[..^1] + (token[^1] == '9' ? '8' : '9'), default));
    }

    [Fact]
    public async Task What_is_over_for_years_is_removed_and_what_is_good_stays()
    {
        var account = CaseId.Account("over@example.org");
        var open = await Open(account);
        await Open(account, TimeSpan.FromHours(-1));
        await Open(account, TimeSpan.FromDays(-366 * SessionStore.KeptYears));

        Assert.Equal(SessionStore.MarkOf(open), Assert.Single(await sessions.Of(account, default)).Mark);
        await sessions.ForgetSessions(null!, default);

        Assert.Equal(2, service.Get<Tables>().Get(Layout.Tables.Sessions).Query<TableEntity>(row => row.PartitionKey == account).Count());
        Assert.NotNull(await sessions.Find(open, default));
    }

    private Task<string> Open(CaseId account, TimeSpan? life = null) =>
        sessions.Open(
            new Session
            {
                Account = account,
                Role = Role.Applicant,
                Since = service.Clock.GetUtcNow(),
                Until = service.Clock.GetUtcNow() + (life ?? Session.Life),
            },
            default
        );
}
