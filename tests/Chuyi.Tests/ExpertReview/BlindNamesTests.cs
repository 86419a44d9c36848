using Chuyi.Functions.Applications;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Tests.Applications;
using Chuyi.Tests.Units;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>What of an applicant's words a blind review keeps from its experts.</summary>
public class BlindNamesTests
{
    private static readonly SubmittedApplication Application = SampleApplication.Of(null, RoundNumbers.Default(1, 1, 3), []) with
    {
        Unit = SampleUnits.School.Id,
        UnitName = SampleUnits.School.OfficialName,
        Title = "匠心传承计划",
        Recommender = "省机械行业协会",
        NewName = "湖南楚怡中等职业学校",
        Subject = new()
        {
            Kind = CategorySubject.Consortium,
            Name = "湘江装备集团",
            Participants = ["湖南某某职业技术学院"],
            Members = [SampleApplication.Member],
        },
    };

    private static readonly CategoryForm Form = Catalogue.Official.Category("secondary-programme-group").Form;

    private static readonly FormAnswers Answers = new(
        new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
        {
            ["contacts"] =
            [
                ["欧阳老师", "校长", "13812345678", "o@example.org"],
            ],
            ["heads"] =
            [
                ["司马教授", "school", "教授"],
            ],
            ["logic"] =
            [
                ["对接产业链"],
            ],
        }
    );

    private static readonly BlindNames Names = BlindNames.Of(Application, SampleUnits.Known, Form, Answers);

    [Theory]
    [InlineData("我校（长沙职业中等专业学校）前身为长沙市第一职业学校，人称长沙一职。", "我校（○○）前身为○○，人称○○。")]
    [InlineData("长沙 职业中等（专业）\n学校", "○○")]
    [InlineData("由长沙市教育局主管，省机械行业协会推荐，某公司和湖南某某职业技术学院共建。", "由○○主管，○○推荐，○○和○○共建。")]
    [InlineData("匠心传承计划由湘江装备集团实施，拟更名湖南楚怡中等职业学校。", "○○由○○实施，拟更名○○。")]
    [InlineData("负责人欧阳老师（138 1234 5678，Ｏ@EXAMPLE.org）是校长；带头人司马教授。", "负责人○○（○○，○○）是校长；带头人○○。")]
    [InlineData("对接产业链，聘请教授任教。", "对接产业链，聘请教授任教。")]
    [InlineData("电话 +8613812345678，电邮 o@example.orgTel。", "电话 +86○○，电邮 ○○Tel。")]
    [InlineData("", "")]
    public void A_name_is_hidden_however_it_is_spelled_and_whichever_it_is(string written, string read) =>
        Assert.Equal(read, Names.Without(written));

    [Fact]
    public void A_short_name_is_no_part_of_other_words_and_what_overlaps_is_hidden_whole()
    {
        var names = new BlindNames(["湘教学院", "学院附中", "一职", "abc"]);

        Assert.Equal("之一。职业", names.Without("之一。职业"));
        Assert.Equal("○○的○○", names.Without("湘教学院附中的一职"));
        Assert.Equal("○○ xabc abc1 ○○。", names.Without("ABC xabc abc1 abc。"));
    }

    [Fact]
    public void Each_cell_of_the_answers_is_read_without_them()
    {
        var written = new FormAnswers(
            new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
            {
                ["tasks"] =
                [
                    ["长沙一职牵头", "2026"],
                    ["由司马教授负责", "2027"],
                ],
            }
        );

        Assert.Equal(
            [
                ["○○牵头", "2026"],
                ["由○○负责", "2027"],
            ],
            Names.Without(written).Of("tasks")
        );
    }
}
