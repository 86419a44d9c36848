using System.Text;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Units;

/// <summary>What would come of a list of units: each thing that is wrong by its row, and what would change.</summary>
public class UnitPlanTests
{
    private const string Heading = "单位全称,类型,所在市州,主管部门,统一社会信用代码,曾用名,别名\n";

    private static UnitPlan Plan(string rows, KnownUnits? known = null) =>
        UnitPlan.Of(SheetFile.Read(Encoding.UTF8.GetBytes(Heading + rows), UnitColumns.Form).Value!, known ?? SampleUnits.Known);

    [Fact]
    public void Everything_that_is_wrong_is_said_by_its_row()
    {
        var plan = Plan(
            $"""
            ,中职,长沙市,,,,
            {new string('长', 61)},中职,长沙市,,,,
            甲校,幼儿园,武汉市,,,,
            乙校,中职,长沙,没有这个局,,,
            丙校,中职,长沙,,123,,
            丁校,中职,长沙,,,,
            （丁校）,中职,长沙,,,,
            长沙一职,中职,长沙,,,,
            戊ᠠ校,中职,长沙,,,,
            己校,中职,长沙,己校,,旧名,
            庚校,中职,长沙,,,,长沙市教育局
            """
        );

        Assert.Equal(
            [
                "2 no-name",
                "3 too-long",
                "4 type",
                "4 prefecture",
                "5 bureau",
                "6 credit-code",
                "8 twice-listed",
                "9 other-name",
                "10 not-printed",
                "11 formerNames",
                "11 bureau",
                "12 name-taken",
            ],
            plan.Faults.Select(fault => $"{fault.Line} {fault.Fault.Code}")
        );
        Assert.False(plan.MayBeTaken);
    }

    [Fact]
    public void Twice_the_same_changes_nothing()
    {
        const string Rows = "新教育局,政府部门,省属,,,,\n新校,中职,长沙,新教育局,,新校旧名 至 2024-08-31,新学校；新校职专";
        var plan = Plan(Rows);
        Assert.Empty(plan.Faults);
        Assert.Equal((2, 0, 0), (plan.Added, plan.Changed.Count, plan.Unchanged));
        var known = new KnownUnits(plan.After.Units, plan.After.Merged, 2);
        var again = Plan(Rows, known);

        Assert.Equal((0, 0, 2), (again.Added, again.Changed.Count, again.Unchanged));
        Assert.False(again.MayBeTaken);
        Assert.Equal("新校旧名", known.Named("新学校")?.NameOn(new(2024, 8, 31)));
        Assert.Equal("新教育局", known.BureauOf(known.Named("新校")!)?.OfficialName);
        Assert.Equal(SampleUnits.School, known.Find(SampleUnits.School.Id));
    }

    [Fact]
    public void What_a_row_does_not_say_stays_and_what_it_says_otherwise_is_shown()
    {
        var plan = Plan("长沙职业中等专业学校,技工,长沙市,,,,");

        var (before, after) = Assert.Single(plan.Changed);
        Assert.Equal((UnitType.Technician, before.Bureau, before.CreditCode), (after.Type, after.Bureau, after.CreditCode));
        Assert.Equal(["类型"], UnitDifference.Between(before, after).Select(one => one.What.Zh));
    }

    [Fact]
    public void Bureaus_that_supervise_each_other_are_found_in_one_list() =>
        Assert.Equal(
            ["2 bureau", "3 bureau"],
            Plan("甲局,政府部门,长沙,乙局,,,\n乙局,政府部门,长沙,甲局,,,").Faults.Select(fault => $"{fault.Line} {fault.Fault.Code}")
        );

    [Theory]
    [InlineData("\t")]
    [InlineData(";")]
    public void Cells_are_separated_in_any_of_the_usual_ways(string delimiter) =>
        Assert.Equal(
            ["新校"],
            SheetFile
                .Read(
                    Encoding.UTF8.GetBytes((Heading + "新校,中职,长沙,,,,").Replace(",", delimiter, StringComparison.Ordinal)),
                    UnitColumns.Form
                )
                .Value!.Select(row => row[UnitColumns.OfficialName])
        );

    [Fact]
    public void A_list_of_Excel_in_Chinese_is_read_in_its_own_encoding()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Heading + "长沙新校,中职,长沙,,,,");

        Assert.Equal("长沙新校", Assert.Single(SheetFile.Read(bytes, UnitColumns.Form).Value!)[UnitColumns.OfficialName]);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_template_is_a_list_itself(string format)
    {
        var rows = SheetFile.Read(await UnitColumns.Form.Template(format, TestContext.Current.CancellationToken), UnitColumns.Form).Value!;
        var plan = UnitPlan.Of(rows, SampleUnits.Known);

        Assert.Empty(plan.Faults);
        Assert.Equal(1, plan.Added);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,type\nX,Y")]
    [InlineData("单位全称,类型,所在市州\n")]
    [InlineData("PK\u0003\u0004 and nothing else")]
    public void What_is_no_list_is_refused(string file) =>
        Assert.Equal(
            "sheet",
            SheetFile.Read(Encoding.UTF8.GetBytes(file), UnitColumns.Form).Refusal?.Field
                ?? SheetFile.Read(Encoding.UTF8.GetBytes(file), UnitColumns.Form).Refusal?.Code
        );
}
