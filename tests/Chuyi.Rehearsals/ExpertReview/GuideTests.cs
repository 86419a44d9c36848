using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>Whoever fills in a sheet reads at each point what its category says of it.</summary>
public sealed class GuideTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("secondary-school")]
    [InlineData("city-school")]
    public async Task Every_point_of_a_sheet_has_its_guide(string code)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var category = Catalogue.Official.Category(code);
        var content = await service.Ask(() => service.Get<RoundContents>().Keep(new(CategoryLevel.Designated, category)));
        var isChecklist = category.Kind == CategoryKind.Allotted;
        var call = new Call(service)
        {
            Content = content,
            Numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3) with
            {
                Criteria = [.. category.Criteria.Select(one => one.Asked())],
                Checklist = isChecklist,
                HighestScore = isChecklist ? 1 : 100,
            },
        };
        await call.Closed("甲校");
        await call.Draw();
        var expert = (await call.Round()).Panel[0];
        await service.Do(Call.Duty(expert), "expert " + expert, new AcceptInvitation());
        using var browser = await service.HoldingLink(Call.Duty(expert), "expert " + expert);

        var page = await browser.GetStringAsync($"/duties/{Call.Duty(expert)}/items/A.甲校", TestContext.Current.CancellationToken);

        Assert.Equal(isChecklist, page.Contains("<select id=\"sheet-score0\"", StringComparison.Ordinal));
        Assert.Contains("aria-describedby=\"sheet-score0-hint\"", page, StringComparison.Ordinal);
        Assert.All(category.Criteria, one => Assert.Contains(one.Guide.Zh, page, StringComparison.Ordinal));
    }
}
