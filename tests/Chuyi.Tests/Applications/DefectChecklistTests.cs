using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Applications;

/// <summary>The checklist of the formal check, of what a category asks for.</summary>
public sealed class DefectChecklistTests
{
    [Fact]
    public void Every_part_and_every_section_of_every_category_is_on_it_with_its_rule() =>
        Assert.All(
            Catalogue.Official.Categories,
            category =>
            {
                var list = DefectChecklist.Of(DossierPart.Default, category.Form);
                Assert.All(DossierPart.Default, part => Assert.Contains(list.All, one => one.Part == part.Kind));
                Assert.All(category.Form?.Sections ?? [], section => Assert.Contains(list.All, one => one.Section == section.Code));
                Assert.All(list.All, one => Assert.NotEmpty(one.Rule.Zh));
                Assert.Equal(list.All.Count, list.All.DistinctBy(one => one.Code).Count());
            }
        );

    [Fact]
    public void What_is_not_on_it_is_not_found()
    {
        var list = DefectChecklist.Of(DossierPart.Default, null);
        Assert.Equal("form.unsigned", Assert.Single(list.Find(["form.unsigned", "", null])!).Code);
        Assert.Null(list.Find(["form.unsigned", "another"]));
        Assert.Empty(list.Find([])!);
    }

    [Fact]
    public void It_is_told_with_its_rule() =>
        Assert.Equal(
            "“建设方案”未签字或未加盖公章（依据：申报材料清单第 2 项）",
            DefectChecklist.Of(DossierPart.Default, null).Find(["plan.unsigned"])![0].Say().Zh
        );
}
