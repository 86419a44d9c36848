using AngleSharp.Html.Parser;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Policy;

/// <summary>What the office reads of a category where it opens a round for it and sets the number of places.</summary>
public sealed class TemplateNotesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private Service service = null!;

    public async ValueTask InitializeAsync() => service = await Service.StartAsync(azurite.NewAccount());

    public ValueTask DisposeAsync() => service.DisposeAsync();

    /// <summary>
    /// Where the policy gives no quota, the field for it is empty and the page says so; what the source text garbles or repeats is
    /// told beside it.
    /// </summary>
    [Fact]
    public async Task Where_a_round_is_opened_stands_what_the_policy_leaves_open()
    {
        using var office = await service.SignedIn(Role.Office);
        var without = new List<string>();
        foreach (var category in Catalogue.Official.Categories)
        foreach (var level in category.Levels)
        {
            var page = new HtmlParser().ParseDocument(await office.GetStringAsync($"/office?category={category.Code}&level={level.Code}"));
            var quota = category.QuotaOf(level);
            Assert.Equal(quota is null, page.QuerySelector("#template #no-quota") is not null);
            Assert.Equal($"{quota}", page.QuerySelector("#open-round [name=quota]")!.GetAttribute("value") ?? "");
            Assert.All(
                category.Notes,
                note =>
                    Assert.Contains(note.Text.Zh, page.QuerySelectorAll($"#template [data-note='{note.On}']").Select(p => p.TextContent))
            );
            if (quota is null)
                without.Add(category.Code);
        }
        Assert.Superset(new HashSet<string> { "think-tank", "spirit-inheritor" }, without.ToHashSet());
    }
}
