using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>The read store held against the events, and made what they say.</summary>
public sealed class ReadStoreRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office P.officer";

    private static readonly ReadStoreChange Nothing = new(0, 0, 0);

    [Fact]
    public async Task What_was_lost_as_a_whole_is_built_anew_as_it_was()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(3, 31);
        var objection = await call.Object("one", "A.乙校");
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, Office, new DecideObjection(new() { Upheld = false, Reason = "经核查，数据无误。" }));
        await service.Until(4, 10);
        await call.Sign();
        await call.Announce();
        // On a clock that is held, acts of one instant cannot be told apart, nor between which of them a case stood where.
        Task<IReadOnlyList<string>> Rows() => ReadStoreRehearsals.Rows(service, but: "Stage");
        var (before, listed) = (await Rows(), await Listed(service));

        Assert.Equal((Nothing, 0), await Rebuild(service));
        Assert.Equal(before, await Rows());

        await Delete(service, await Stored(service));
        var (change, wrong) = await Rebuild(service);

        Assert.Equal((before.Count, 0, 0, 0), (change.Added, change.Corrected, change.Removed, wrong));
        Assert.Equal(before, await Rows());
        Assert.Equal(listed, await Listed(service));
        Assert.Equal((Nothing, 0), await Rebuild(service));

        // Scores that a workflow has just reckoned are written with other decimals than those read from its events.
        var scored = (await Stored(service)).Single(row => row.RowKey == "A.乙校");
        await Put(service, scored, row => row["Summary"] = row.GetString("Summary").Replace("\"score\":85", "\"score\":85.0"));
        Assert.NotEqual(before, await Rows());
        Assert.Equal((Nothing, 0), await Rebuild(service));
    }

    [Fact]
    public async Task What_is_missing_is_added_what_is_wrong_corrected_and_what_is_too_much_removed()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        foreach (var unit in new[] { "甲校", "乙校", "丙校" })
            await call.Submit(unit);
        await service.Do("A.甲校", Office, new PassCheck());
        var (before, listed) = (await Rows(service), await Listed(service));
        var stored = await Stored(service);

        await Delete(
            service,
            [Event("A.甲校", 1), stored.Single(row => row.RowKey == "A.甲校"), stored.Single(row => row.RowKey == Call.Id)]
        );
        await Put(service, Event("A.乙校", 1), row => row["Event"] = "{}");
        await Put(service, Event("A.丙校", 1), row => row["Stage"] = "Nowhere");
        await Put(
            service,
            stored.Single(row => row.RowKey == "A.乙校"),
            row => row["Summary"] = row.GetString("Summary").Replace("乙", "丁")
        );
        await Put(service, stored.Single(row => row.RowKey == "A.丙校"), row => row["Seq"] = 99);
        await Put(service, stored.First(row => row.RowKey.EndsWith("|A.丙校") && row.RowKey[0] == '!'), row => row["Seq"] = 99);
        await Put(service, Event("A.甲校", 2), row => row.RowKey = row.RowKey.Replace("甲", "戊"));
        await Put(service, stored.Single(row => row.RowKey == "A.乙校"), row => row.RowKey = "A.戊校");
        await Put(service, stored.Single(row => row.RowKey == "A.乙校"), row => row.PartitionKey = "a|" + Call.Id);
        var packed = service.Get<Files>().Blob(Layout.Containers.Views, $"applications/{Call.Id}.json.gz");
        await service.Ask(() => packed.DeleteIfExistsAsync());
        await Listed(service);

        var (change, wrong) = await Rebuild(service);

        Assert.Equal((new ReadStoreChange(3, 4, 4), 1), (change, wrong));
        Assert.Equal(before, await Rows(service));
        Assert.Equal(listed, await Listed(service));
        Assert.Equal((Nothing, 0), await Rebuild(service));

        TableEntity Event(string @case, int seq) =>
            stored.Single(row => row.RowKey.EndsWith($"|{@case}|{seq:D6}", StringComparison.Ordinal) && char.IsAsciiDigit(row.RowKey[0]));
    }

    [Fact]
    public async Task While_cases_go_on_nothing_that_they_write_is_undone()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        var played = Play();
        while (!played.IsCompleted)
            Assert.Equal(0, (await service.Ask(() => service.Get<ReadStoreRebuild>().Run(default))).Removed);
        await played;

        Assert.Equal((Nothing, 0), await Rebuild(service));
        Assert.All(await Listed(service), shown => Assert.Contains(nameof(ApplicationStage.Accepted), shown, StringComparison.Ordinal));

        async Task Play()
        {
            foreach (var unit in new[] { "甲校", "乙校", "丙校", "丁校" })
            {
                await call.Submit(unit);
                await service.Do("A." + unit, Office, new PassCheck());
            }
        }
    }

    private static async Task<(ReadStoreChange Rows, int Lists)> Rebuild(Service service) =>
        (
            await service.Ask(() => service.Get<ReadStoreRebuild>().Run(default)),
            await service.Ask(() => service.Get<ApplicationIndex>().ForgetWrong(default))
        );

    private static async Task<IReadOnlyList<string>> Listed(Service service) =>
        [
            .. (await service.Ask(() => service.Get<ApplicationIndex>().All(Call.Id, default)))
                .Select(Json.Write)
                .Order(StringComparer.Ordinal),
        ];

    private static TableClient Table(Service service) => service.Get<Tables>().Get(Layout.Tables.History);

    private static async Task<IReadOnlyList<TableEntity>> Stored(Service service) =>
        await service.Ask(async () => await Table(service).QueryAsync<TableEntity>().ToListAsync());

    // What says when a summary was written, and that it was, is not what is read.
    private static async Task<IReadOnlyList<string>> Rows(Service service, string but = "") =>
        [
            .. from row in await Stored(service)
            where row.RowKey[0] is not '!' and not '$'
            select string.Join(
                ' ',
                row.Where(column => column.Key is not ("odata.etag" or "Timestamp") && column.Key != but).OrderBy(column => column.Key)
            ),
        ];

    private static Task Delete(Service service, IReadOnlyList<TableEntity> rows) =>
        service.Ask(async () =>
        {
            foreach (var some in rows.GroupBy(row => row.PartitionKey))
                await Tables.Delete(Table(service), [.. some], onlyUnchanged: false, default);
        });

    private static Task Put(Service service, TableEntity row, Action<TableEntity> change) =>
        service.Ask(async () =>
        {
            var other = new TableEntity(row.ToDictionary());
            change(other);
            await Table(service).UpsertEntityAsync(other, TableUpdateMode.Replace);
        });
}
