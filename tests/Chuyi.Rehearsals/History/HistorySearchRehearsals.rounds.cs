using System.Net;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.History;

/// <content>All rounds at once.</content>
public sealed partial class HistorySearchRehearsals
{
    [Fact]
    public async Task A_page_costs_six_requests_at_most_however_many_rounds_there_are()
    {
        var opened = await service.Ask(() => service.Get<RoundOpenings>().Find(Call.Id, Stop));
        var later = opened! with
        {
            Deadline = opened.Deadline.AddDays(20),
            RandomSource = opened.RandomSource with { Day = opened.RandomSource.Day.AddDays(20) },
        };
        for (var number = 2; number <= 30; number++)
        {
            var round = CaseId.Round(2026, "secondary-school", number);
            await service.Do(round, "office P.officer", new OpenRound(later with { Round = round }), opens: true);
        }
        Assert.Equal(30, (await Types("/history?type=RoundOpened")).Count);

        string[] all =
        [
            "",
            "?type=Submitted",
            "?case=A.甲校",
            "?case=A.甲校&actor=P.officer",
            "?words=%E7%94%B2%E6%A0%A1",
            "?order=oldest&actor=P.officer",
            "?from=2026-01-01",
            "?to=2026-12-31",
            "?round=" + Call.Id,
            "?round=none&type=AccountOpened",
            "?case=A.甲校&actor=" + Uri.EscapeDataString(Service.AdministratorEmail),
        ];
        foreach (var asked in all)
        {
            // What a page asks for over a connection is in no scope of ours: all that the service asks for is counted.
            await service.Clock.SettleAsync();
            var before = service.Requests;
            await Open("/history" + asked);
            Assert.InRange(service.Requests - before, 1, 6);
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
