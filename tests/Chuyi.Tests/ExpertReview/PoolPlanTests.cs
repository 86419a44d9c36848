using System.Text;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Web;
using Chuyi.Tests.Units;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>What would come of a list of experts: all that is wrong, all that is mended, by row.</summary>
public class PoolPlanTests
{
    internal const string Header = "code,name,unit,field,email,phone\n";

    internal static PoolPlan Plan(string list) =>
        PoolPlan.Of(SheetFile.Read(list, PoolColumns.Form).Value!, SampleUnits.Known, KnownExperts.None);

    /// <summary>What comes of one expert with this address.</summary>
    internal static PoolPlan WithEmail(string email) =>
        Plan($"{Header}E1,张三,某大学,教育,\"{email.Replace("\"", "\"\"", StringComparison.Ordinal)}\",13800001234\n");

    [Fact]
    public void A_right_list_is_taken_as_it_stands()
    {
        var plan = Plan(
            "\uFEFF"
                + Header
                + "E1,张三,湖南某某职业技术学院,教育,zhang@example.org,13800001234\nE2,李四,长沙市教育局,机械,li@example.org,13900005678\n"
        );

        Assert.True(plan.MayBeTaken);
        Assert.Empty(plan.Repairs);
        Assert.Empty(plan.Notes);
        Assert.Equal(["E1", "E2"], plan.Experts.Select(e => e.Code));
    }

    [Fact]
    public void Bureau_and_title_are_taken_where_the_list_has_them_and_a_list_without_them_keeps_its_hash()
    {
        var plan = Plan(
            "代码,姓名,单位,专业领域,邮箱,手机号,主管部门,职称\nE1,张三,某大学,教育、管理,a@example.org,13800001234,某局,教授\n"
        );

        var expert = Assert.Single(plan.Experts);
        Assert.Equal(("某局", "教授"), (expert.Bureau, expert.Title));
        Assert.Equal(["教育", "管理"], ExpertFields.Of(expert.Field));
        Assert.NotEqual(PoolStore.Hash([expert]), PoolStore.Hash([expert with { Bureau = "", Title = "" }]));
        // What stands in histories of before there were such columns.
        Assert.Equal(
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("E1\t张三\t某大学\t教育\ta@example.org\t13800001234"))
            ),
            PoolStore.Hash([expert with { Field = "教育", Bureau = "", Title = "" }])
        );
    }

    [Fact]
    public void Who_has_retired_or_is_one_with_another_row_by_what_is_on_file_is_named_by_row()
    {
        var fold = new ExpertFold();
        PoolExpert One(int i) => Draws.SampleDraw.Pool(5)[i - 1];
        fold.Take(Rounds.SampleRound.Id, "pool", default, [One(1), One(2), One(3), One(4)]);
        string Id(int i) => ExpertIds.Of("pool", $"E{i}");
        var state = ExpertRegisterState
            .Empty.After(new ExpertRetired(new(Id(1), "退休")), default)
            .After(new ExpertsMerged(new(Id(3), Id(2), "同一人")), default);
        string Row(int i, string email) => $"E{i},专家{i},单位{i},教育,{email},{13800000000 + i}\n";
        var list = Header + Row(1, "new@example.org") + Row(2, "e2@example.org") + Row(3, "e3@example.org") + Row(5, "e4@example.org");
        var plan = PoolPlan.Of(SheetFile.Read(list, PoolColumns.Form).Value!, SampleUnits.Known, fold.With(state, []));

        Assert.Equal(["2 pool-retired", "4 pool-same-person"], plan.Faults.Select(one => $"{one.Line} {one.Fault.Code}"));
        Assert.Contains("退休", plan.Faults[0].Fault.Reason.Zh, StringComparison.Ordinal);
        Assert.Equal(4, plan.Known);
        // The address of one and the number of another.
        var both = Header + $"E1,专家5,单位5,教育,e2@example.org,{13800000004}\n";
        plan = PoolPlan.Of(SheetFile.Read(both, PoolColumns.Form).Value!, SampleUnits.Known, fold.With(state, []));
        Assert.Contains("pool-two-persons", plan.Notes.Select(one => one.Fault.Code));
        Assert.True(plan.MayBeTaken);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_by_its_row_and_column()
    {
        var plan = Plan(
            Header
                + "E/1,张三,某大学,教育,a@example.org,13800001234\n"
                + $"E2,{new string('张', 300)},某大学,教育,nowhere,13900000001\n"
                + "E3,,,教育,c@example.org,1.38001E+10\n"
                + "E4,李四,某院,机械,d@example.org,1380000123\n"
                + "e4,王五,某所,农业,e@example.org,13900000003\n"
                + "E6,赵六,某所,农业,A@EXAMPLE.ORG,13900000004\n"
                + "E7,钱七,某所,农业,f@example.org,+86-13800001234\n"
        );

        Assert.Equal(
            [
                "2 Code pool-code",
                "3 Name too-long",
                "3 E-mail email",
                "4 Name pool-lacking",
                "4 Unit pool-lacking",
                "4 Phone phone",
                "5 Phone phone",
                "6 Code pool-twice",
                "7 E-mail pool-person",
                "8 Phone pool-person",
            ],
            plan.Faults.Select(fault => $"{fault.Line} {fault.Column?.Name.En} {fault.Fault.Code}")
        );
        Assert.False(plan.MayBeTaken);
        Assert.Contains("第 2 行", plan.Faults[^1].Fault.Reason.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ｅ０１", "张三", "某大学", "z@x.cn", "13800001234", "E01|张三|某大学|z@x.cn|13800001234")]
    [InlineData("E1", "张　三", "某大学", "z@x.cn", "１３８００００１２３４", "E1|张三|某大学|z@x.cn|13800001234")]
    [InlineData("E1", "张三", "长沙一职", "mailto:z@x.cn;", "13800001234.0", "E1|张三|长沙职业中等专业学校|z@x.cn|13800001234")]
    [InlineData("E1", "John  Smith", "某大学", " z＠x.cn ", "'138-0000-1234", "E1|John Smith|某大学|z@x.cn|13800001234")]
    [InlineData("E1", "张\u200B三", "某大学", "z@x.cn", "1.3800001234E+10", "E1|张三|某大学|z@x.cn|13800001234")]
    [InlineData("E1", "张三", "某大学", "z@x.cn", "+86 138 0000 1234", "E1|张三|某大学|z@x.cn|+8613800001234")]
    public void What_is_beyond_doubt_is_mended_and_said(string code, string name, string unit, string email, string phone, string expert)
    {
        var plan = Plan($"{Header}{code},{name},{unit},教育,{email},{phone}\n");

        Assert.Empty(plan.Faults);
        var read = Assert.Single(plan.Experts);
        Assert.Equal(expert, string.Join('|', read.Code, read.Name, read.Unit, read.Email, read.Phone));
        var written = new[] { code, name, unit, email.Trim(), phone };
        Assert.Equal(expert.Split('|').Zip(written).Count(cell => cell.First != cell.Second), plan.Repairs.Count);
        Assert.All(plan.Repairs, repair => Assert.Equal(2, repair.Line));
    }

    [Fact]
    public void A_number_that_has_lost_digits_is_not_guessed() =>
        Assert.Equal("phone", Assert.Single(Plan(Header + "E1,张三,某大学,教育,z@x.cn,1.38E+10\n").Faults).Fault.Code);

    /// <summary>What could not be read once is not the name of a unit: nobody would be recused for it.</summary>
    [Fact]
    public void A_character_that_could_not_be_read_is_refused() =>
        Assert.Equal(
            (PoolColumns.Unit, "pool-garbled"),
            Plan(Header + "E1,张三,某大\uFFFD,教育,z@x.cn,13800001234\n").Faults.Select(fault => (fault.Column, fault.Fault.Code)).Single()
        );

    [Fact]
    public void The_same_row_twice_counts_once_and_a_namesake_is_told()
    {
        const string Row = "E1,张三,某大学,教育,z@x.cn,13800001234\n";
        var plan = Plan(Header + Row + "\n" + Row + "E2,张三,某大学,教育,y@x.cn,13800001235\n");

        Assert.Equal(["E1", "E2"], plan.Experts.Select(e => e.Code));
        Assert.Equal(4, Assert.Single(plan.Repairs).Line);
        Assert.Equal(["2 pool-unit", "5 pool-unit", "5 pool-namesake"], plan.Notes.Select(note => $"{note.Line} {note.Fault.Code}"));
    }

    [Fact]
    public void A_pool_that_no_fact_holds_is_refused()
    {
        var rows = Enumerable.Range(0, 6_000).Select(n => $"{n:0000}{new string('E', 90)},专家{n},某大学,教育,e{n}@x.cn,139{n:00000000}");

        var large = Assert.Single(Plan(Header + string.Join('\n', rows)).Faults);
        Assert.Equal((0, "pool-large"), (large.Line, large.Fault.Code));
    }

    [Theory]
    [InlineData("代码\t姓名\t工作单位\t专业\t电子邮箱\t手机号码\nE1\t张三\t某大学\t教育\tz@x.cn\t13800001234\n")]
    [InlineData("代码；姓名\n")]
    [InlineData("2026 年专家名单;;;;;\n编号;姓名;单位;领域;邮箱;电话\nE1;张三;某大学;教育;z@x.cn;13800001234\n")]
    [InlineData("Code|Name|Unit|Field|E-mail|Phone\r\nE1|张三|某大学|教育|z@x.cn|13800001234\r\n")]
    public void A_list_is_read_whichever_way_its_cells_are_separated_and_its_columns_named(string list)
    {
        foreach (
            var file in (byte[][])[Encoding.UTF8.GetBytes(list), CodePagesEncodingProvider.Instance.GetEncoding("GBK")!.GetBytes(list)]
        )
        {
            var read = SheetFile.Read(file, PoolColumns.Form);
            if (list.Contains("13800001234", StringComparison.Ordinal))
                Assert.Equal("张三", Assert.Single(PoolPlan.Of(read.Value!, SampleUnits.Known, KnownExperts.None).Experts).Name);
            else
                Assert.Equal("columns", read.Refusal?.Code);
        }
    }

    [Fact]
    public async Task The_template_is_a_list_itself_in_either_format()
    {
        foreach (var format in new[] { "csv", "xlsx" })
        {
            var file = await PoolColumns.Form.Template(format, TestContext.Current.CancellationToken);
            var plan = PoolPlan.Of(SheetFile.Read(file, PoolColumns.Form).Value!, SampleUnits.Known, KnownExperts.None);
            Assert.Equal(("E001", 0), (Assert.Single(plan.Experts).Code, plan.Faults.Count + plan.Repairs.Count));
        }
    }
}
