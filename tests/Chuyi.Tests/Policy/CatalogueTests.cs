using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

public class CatalogueTests
{
    private static Catalogue Official => Catalogue.Official;

    [Fact]
    public void The_catalogue_has_fourteen_categories_five_departments_and_fourteen_prefectures() =>
        Assert.Equal((14, 5, 14), (Official.Categories.Count, Official.Departments.Count, Official.Prefectures.Count));

    [Fact]
    public void An_excellent_secondary_school_is_competed_for_under_two_quotas()
    {
        var category = Official.Category("secondary-school");
        Assert.Equal(
            ("“楚怡”优秀中职学校", CategoryKind.Competed, CategorySubject.Institution),
            (category.Name.Zh, category.Kind, category.Subject)
        );
        Assert.Equal((10, 10, 60), (category.Quota.Source, category.Quota.Published, category.Quota.Construction));
        Assert.Equal(["省教育厅", "省财政厅"], Official.SignersOf(category).Select(d => d.Name.Zh));
    }

    [Fact]
    public void Where_the_texts_differ_the_published_figure_is_the_default() =>
        Assert.Equal(10, Official.Category("voc-univ-programme-group").Quota.Default);

    [Fact]
    public void Every_category_is_signed_by_departments_of_the_catalogue() =>
        Assert.All(Official.Categories, c => Assert.NotEmpty(Official.SignersOf(c)));

    [Fact]
    public void Every_issuer_is_a_department() => Assert.Equal(Official.Departments.Select(d => d.Name.Zh), Official.Programme.Issuers);

    [Fact]
    public void An_unknown_code_is_named_beside_the_known_ones()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Official.Category("school"));
        Assert.StartsWith("The catalogue has no category 'school'. It has: think-tank, ", error.Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => Official.Department("health"));
    }
}
