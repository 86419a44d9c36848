using System.Net;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.Faults;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Storage;

/// <summary>No query has more comparisons than storage makes, whatever is asked for at once and however many are meant.</summary>
public sealed class QueryLimitTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Namesakes = "同名人";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Service service = null!;

    public async ValueTask InitializeAsync() => service = await Service.StartAsync(azurite.NewAccount());

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData("?$filter=PartitionKey%20eq%20%27a%20eq%20b%27%20and%20(Unit%20lt%20%27it%27%27s%20lt%27)", 2)]
    [InlineData("?$top=1000", 0)]
    public void Comparisons_are_counted_and_what_stands_in_a_text_is_not(string query, int count) =>
        Assert.Equal(count, QueryLimit.CountIn(query));

    [Fact]
    public async Task Whoever_is_meant_by_a_name_is_searched_for_under_every_other_condition_or_the_name_is_refused()
    {
        for (var i = 0; i < UnitRules.Most; i++)
            await Open(i, "U.1");
        using var auditor = await service.SignedIn(Role.Auditor);
        var asked = new HistoryQuery { Actor = Namesakes };
        foreach (var address in new[] { (asked with { Type = "Submitted" }).Address("/history"), asked.Address("/history/looks") })
            Assert.Equal((address, HttpStatusCode.OK), (address, (await auditor.GetAsync(address, Stop)).StatusCode));
        var next = asked with
        {
            Case = "A.1",
            Type = "Submitted",
            After = "a",
            Actors = [.. Enumerable.Range(0, UnitRules.Most).Select(i => $"office P.{i}")],
        };
        Assert.Empty((await service.Ask(() => service.Get<ReadStore>().Search(next, HistoryQuery.PageSize, Stop))).Events);

        await Open(UnitRules.Most, "U.1");
        using var refused = await auditor.GetAsync(asked.Address("/history"), Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"{UnitRules.Most + 1}", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_of_a_unit_is_found_however_many_were_merged_into_it()
    {
        var units = Enumerable.Range(0, 3 * Tables.MostCompared).Select(i => $"U.{i}").ToList();
        await Open(1, units[0]);
        await Open(2, units[^1]);

        Assert.Equal(2, (await service.Ask(() => service.Get<PeopleStore>().OfUnits(units, Stop))).Count);
    }

    private Task Open(int number, string unit) =>
        service.Ask(() =>
            service
                .Get<PeopleStore>()
                .Write(
                    Recipient.Account($"P.same{number}"),
                    new()
                    {
                        Id = $"P.same{number}",
                        Name = Namesakes,
                        Email = $"same{number}@example.org",
                        Phone = "",
                        Role = Role.Applicant,
                        Unit = unit,
                        UnitName = unit,
                    }
                )
        );
}
