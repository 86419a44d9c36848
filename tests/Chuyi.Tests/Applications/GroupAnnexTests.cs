using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Applications;

/// <summary>The programme groups of a school stand in the annex of its certificate as its form describes them.</summary>
public class GroupAnnexTests
{
    private static readonly CategoryForm School = Catalogue.Official.Category("secondary-school").Form;

    [Fact]
    public void Each_group_that_is_named_is_an_annex_with_its_programmes()
    {
        var answers = new FormAnswers(
            new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
            {
                ["a-name"] =
                [
                    ["电子商务专业群"],
                ],
                ["a-programmes"] =
                [
                    ["730701", "电子商务"],
                    ["730702", "跨境电子商务"],
                ],
                ["b-name"] =
                [
                    ["机电专业群"],
                ],
            }
        );

        var annex = CertificateAnnex.Of(GroupAnnexes.Of(School, answers));

        Assert.Equal(["电子商务专业群（730701 电子商务、730702 跨境电子商务）", "机电专业群"], annex!.Lines);
    }

    [Fact]
    public void Where_none_is_there_is_no_annex()
    {
        Assert.Null(GroupAnnexes.Of(School, FormAnswers.None));
        Assert.Null(CertificateAnnex.Of(groups: null));
        Assert.Empty(Catalogue.Official.Category("think-tank").Form.Annexes);
    }
}
