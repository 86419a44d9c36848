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
                var list = DefectChecklist.Of(DossierPart.Default, Answered(category));
                Assert.All(DossierPart.Default, part => Assert.Contains(list.All, one => one.Part == part.Kind));
                Assert.All(category.Form?.Sections ?? [], section => Assert.Contains(list.All, one => one.Section == section.Code));
                Assert.All(list.All, one => Assert.NotEmpty(one.Rule.Zh));
                Assert.Equal(list.All.Count, list.All.DistinctBy(one => one.Code).Count());
            }
        );

    /// <summary>What the category says of a part, and what of the figures typed falls short of it.</summary>
    [Fact]
    public void What_a_category_asks_for_is_its_rule()
    {
        var school = Catalogue.Official.Category("secondary-school");
        var answers = new FormAnswers(
            new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
            {
                ["students"] =
                [
                    ["1200"],
                ],
                ["site"] =
                [
                    ["37200"],
                ],
            }
        );
        var list = DefectChecklist.Of(DossierPart.Default, Answered(school) with { Now = answers });

        Assert.Contains(
            "申报材料清单第 2 项：一、基础与优势；二、总体目标",
            list.Find(["plan.inconsistent"])![0].Say().Zh,
            StringComparison.Ordinal
        );
        var unmet = list.All.Where(one => one.Code.Contains(".condition-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["form/figures.condition-4", "form/figures.condition-5"], unmet.Select(one => one.Code));
        Assert.Equal("生均占地 31 ㎡，条件 ≥ 33 ㎡，未达到（依据：申报条件第 5 项）", unmet[1].Say().Zh);
        Assert.All(unmet, one => Assert.Equal("figures", one.Section));
        Assert.DoesNotContain(DefectChecklist.Of(DossierPart.Default, Answered(school)).All, one => unmet.Contains(one));
    }

    private static AnsweredForm Answered(Category category) => new(category.Form, FormAnswers.None, null) { Parts = category.Parts };

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
