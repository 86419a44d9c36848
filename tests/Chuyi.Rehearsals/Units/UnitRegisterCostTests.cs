using System.Globalization;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Units;

/// <summary>A register of five thousand units, as large as the province could ever fill.</summary>
public sealed class UnitRegisterCostTests(AzuriteFixture azurite)
{
    private const int Many = 5_000;

    [Fact]
    public async Task With_five_thousand_units_a_search_and_the_page_of_a_unit_are_three_requests_at_most()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var file = new RegisterFile([.. Enumerable.Range(0, Many).Select(One)], new Dictionary<string, string>());
        var hash = await service.Ask(() => service.Get<Files>().Keep(Layout.Containers.Archive, RegisterFile.Folder, file));
        await service.Do(
            CaseId.Units,
            "office P.officer",
            new ImportUnits(
                new()
                {
                    Edition = 0,
                    File = hash,
                    Added = Many,
                    Changed = 0,
                    Unchanged = 0,
                }
            ),
            opens: true
        );
        var unit = One(4_321);
        await service.HasApplicant("two@example.org", unit.Id, unit.OfficialName);
        using var office = await service.SignedIn(Role.Office);

        await Costs(service, office, "/office/units?q=" + Uri.EscapeDataString("第4321"), "#units tbody tr", 1);
        await Costs(service, office, "/office/units?prefecture=长沙市&sort=type&page=3", "#units tbody tr", UnitQuery.PageSize);
        await Costs(service, office, "/office/units/" + unit.Id, "#members li", 1);
    }

    // Whose session it is is asked besides, as for every page; and the engine asks for its own: the least of some is the page's.
    private static async Task Costs(Service service, HttpClient who, string page, string rows, int count)
    {
        var costs = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            var before = service.Requests;
            var html = await who.GetStringAsync(page, TestContext.Current.CancellationToken);
            costs.Add(service.Requests - before);
            Assert.Equal(count, new HtmlParser().ParseDocument(html).QuerySelectorAll(rows).Length);
        }
        Assert.InRange(costs.Min() - 1, 1, 3);
    }

    private static Unit One(int i) =>
        new()
        {
            Id = UnitIds.Of(Name(i)),
            OfficialName = Name(i),
            FormerNames = [new(string.Create(CultureInfo.InvariantCulture, $"县第{i:D4}旧校"), new(2020, 8, 31))],
            Type = (UnitType)(i % 8),
            Prefecture = Prefectures.All[i % Prefectures.All.Count],
        };

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"第{i:D4}职业学校");
}
