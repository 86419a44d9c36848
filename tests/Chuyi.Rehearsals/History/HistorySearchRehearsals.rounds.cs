using System.Net;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.History;

/// <content>All rounds at once.</content>
public sealed partial class HistorySearchRehearsals
{
    [Fact]
    public async Task Each_page_costs_six_requests_at_most_however_many_rounds_there_are()
    {
        await call.Draw();
        await call.Review();
        // Days have passed, and with them the session.
        auditor.Dispose();
        auditor = await service.SignedIn(Role.Auditor);
        await MoreRounds(HistoryQuery.PageSize + 4);
        var officer = new Person
        {
            Id = "P.officer",
            Name = "经办某",
            Email = "clerk@example.org",
            Phone = "",
            Role = Role.Office,
        };
        await service.Ask(() => service.Get<PeopleStore>().Write(Recipient.Account(officer.Id), officer));
        var expert = (await service.State<RoundState>(Call.Id)).Panel[0][1..];
        // What a process reads first is counted below.
        Assert.Equal(HistoryQuery.PageSize, (await Types("/history?type=RoundOpened")).Count);

        (string Asked, int Pages)[] all =
        [
            ("", 2),
            ("?type=RoundOpened", 2),
            ("?type=RoundOpened&actor=P.officer", 2),
            ("?type=SheetScored", 1),
            ("?type=Submitted", 1),
            ("?case=A.甲校", 1),
            ("?case=A.甲校&actor=P.officer", 1),
            ("?words=%E7%94%B2%E6%A0%A1", 1),
            ("?order=oldest", 2),
            ("?order=oldest&actor=P.officer", 2),
            ("?from=2026-01-01", 2),
            ("?to=2026-12-31", 2),
            ("?round=" + Call.Id, 1),
            ("?round=none&type=AccountOpened", 1),
            ($"?actor=专家{expert}", 1),
            ($"?actor=e{expert}@example.org", 1),
            ($"?actor={officer.Name}", 2),
            ($"?case=A.甲校&actor={officer.Name}", 1),
            ("?case=A.甲校&actor=" + Uri.EscapeDataString(Service.AdministratorEmail), 1),
        ];
        foreach (var (asked, pages) in all)
            Assert.InRange(await PagesOfSixRequests("/history" + asked), pages, 9);
        Assert.NotEmpty(await Types($"/history?actor=专家{expert}"));
        foreach (var asked in new[] { $"专家{expert}", $"e{expert}@example.org", officer.Name })
            Assert.NotEqual(
                0,
                await PagesOfSixRequests("/history/looks?actor=" + asked) * await PagesOfSixRequests("/history/sign-ins?actor=" + asked)
            );
    }

    /// <summary>What a process remembers it has to read first: all rounds at once, and of a round its experts and applications.</summary>
    [Fact]
    public async Task So_does_the_first_page_that_a_process_shows()
    {
        await call.Draw();
        await call.Review();
        await MoreRounds(8);
        var duty = (await service.State<RoundState>(Call.Id)).Panel[0];
        foreach (
            var asked in new[]
            {
                "?type=SheetScored",
                "?case=A.甲校",
                "?case=" + CaseId.Duty(CaseId.Parse(Call.Id), duty),
                "",
                "?words=%E7%94%B2%E6%A0%A1",
                "?actor=P.officer",
            }
        )
        {
            await Anew();
            await Open("/help");
            await service.Clock.SettleAsync();
            var before = service.Requests;
            Assert.NotEmpty(await Types("/history" + asked));
            Assert.True(service.Requests - before <= 6, $"{asked} {service.Requests - before}");
        }
        await Anew();
        using var office = await service.SignedIn(Role.Office);
        await Open("/help");
        await service.Clock.SettleAsync();
        var home = service.Requests;
        await office.GetStringAsync("/office", Stop);
        Assert.InRange(service.Requests - home, 1, 4);
    }

    private async Task MoreRounds(int count)
    {
        var opened = await service.Ask(() => service.Get<RoundOpenings>().Find(Call.Id, Stop));
        var later = opened! with
        {
            Deadline = opened.Deadline.AddDays(20),
            RandomSource = opened.RandomSource with { Day = opened.RandomSource.Day.AddDays(20) },
        };
        for (var number = 2; number <= count + 1; number++)
        {
            var round = CaseId.Round(2026, "secondary-school", number);
            await service.Do(round, "office P.officer", new OpenRound(later with { Round = round }), opens: true);
        }
    }

    private async Task Anew()
    {
        auditor.Dispose();
        await service.DisposeAsync();
        service = await Service.StartAsync(account);
        auditor = await service.SignedIn(Role.Auditor);
    }

    [Fact]
    public async Task So_does_a_page_of_looks_and_of_sign_ins()
    {
        var document = (await service.State<ApplicationState>("A.甲校")).Documents[0];
        var now = service.Clock.GetUtcNow();
        await service.Ask(async () =>
        {
            for (var i = 0; i <= AccessLog.PageSize; i++)
            {
                await service.Get<AccessLog>().Note("A.甲校", "office P.officer", document, Stop);
                await service.Get<RefusedAttempts>().Note(AttemptKind.WrongCode, $"account P.{i}", Stop);
                await service
                    .Get<SessionStore>()
                    .Open(
                        new Session
                        {
                            Account = CaseId.Account(Service.AdministratorEmail),
                            Role = Role.Administrator,
                            Since = now.AddMinutes(-i),
                            Until = now.AddHours(1),
                        },
                        Stop
                    );
            }
        });

        foreach (var asked in new[] { "", "?case=A.甲校", "?actor=P.officer", "?from=2026-01-01&to=2026-12-31" })
            Assert.Equal(2, await PagesOfSixRequests("/history/looks" + asked));
        foreach (var asked in new[] { "", "?kind=signins", "?kind=refused", "?from=2026-01-01&to=2026-12-31" })
            Assert.InRange(await PagesOfSixRequests("/history/sign-ins" + asked), 2, 4);
    }

    // Every page of a question, from the first to the last; how many they were.
    private async Task<int> PagesOfSixRequests(string address)
    {
        for (var pages = 1; ; pages++)
        {
            // What a page asks for over a connection is in no scope of ours: all that the service asks for is counted.
            await service.Clock.SettleAsync();
            var before = service.Requests;
            var page = await Open(address);
            Assert.True(service.Requests - before is >= 1 and <= 6, $"{address} {service.Requests - before}");
            if (page.QuerySelector("#next")?.GetAttribute("href") is not { } next)
                return pages;
            address = next;
        }
    }

    [Theory]
    [InlineData("case=A.甲校&from=2026-01-01")]
    [InlineData("rounds=R.2026.secondary-school.1")]
    [InlineData("round=R.2026.secondary-school.9")]
    public async Task What_an_export_cannot_be_asked_for_is_refused_and_exports_nothing_else(string asked)
    {
        using var answer = await auditor.GetAsync("/history/export?" + asked, Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain("\"hash\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_before_there_was_a_search_over_all_rounds_is_found_once_it_is_rebuilt()
    {
        var table = service.Get<Tables>().Get(Layout.Tables.LogPending);
        var whole = await Walk("/history");
        var rows = await Stored();
        await service.Ask(() => Tables.Delete(table, [.. rows.Skip(1)], onlyUnchanged: false, Stop));
        await service.Ask(() => table.UpdateEntityAsync(new TableEntity(rows[0]) { ["Actor"] = "somebody" }, ETag.All, default, Stop));
        var strange = new TableEntity("waiting", rows[0].RowKey[..20] + "|A.nobody|000001");
        await service.Ask(() => table.AddEntityAsync(strange, Stop));

        var change = await Rebuild();

        Assert.Equal(new ReadStoreChange(rows.Count - 1, 1, 1), change);
        Assert.Equal(whole, await Walk("/history"));
        Assert.Equal(new ReadStoreChange(0, 0, 0), await Rebuild());

        Task<ReadStoreChange> Rebuild() => service.Ask(() => service.Get<AllRoundsRebuild>().Run(Stop));
        Task<List<TableEntity>> Stored() =>
            service.Ask(() =>
                table
                    .QueryAsync<TableEntity>("PartitionKey eq 'waiting' and RowKey lt ':'", cancellationToken: Stop)
                    .ToListAsync(Stop)
                    .AsTask()
            );
    }
}
