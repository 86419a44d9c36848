using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Chuyi.Tests.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Chuyi.Tests.Designation;

/// <summary>How the public register is searched.</summary>
public class RegisterQueryTests
{
    private static readonly IReadOnlyList<RegisterEntry> All =
    [
        Entry("C-2", "长沙职业中等专业学校", "secondary-school", 2026),
        Entry("C-1", "湖南某某职业技术学院", "college", 2025),
        .. Enumerable.Range(0, 60).Select(n => Entry($"B-{n:00}", $"第{n}学校", "secondary-school", 2024)),
    ];

    [Theory]
    [InlineData("", 62)]
    [InlineData("q=长沙职业中等专业学校", 1)]
    // A former name and another one, which stand in the register of units and not in this one.
    [InlineData("q=长沙市第一职业学校", 1)]
    [InlineData("q=长沙一职", 1)]
    [InlineData("q=某某（职业）", 1)]
    [InlineData("q=C-1", 1)]
    [InlineData("q=无此校", 0)]
    [InlineData("category=secondary-school", 61)]
    [InlineData("category=none", 0)]
    [InlineData("year=2024", 60)]
    [InlineData("category=secondary-school&year=2026", 1)]
    [InlineData("year=x", 62)]
    public void It_is_found_by_any_name_of_its_unit_by_category_and_by_year(string asked, int found) =>
        Assert.Equal(found, Of(asked).Found.Count);

    [Fact]
    public void A_consortium_is_found_by_any_name_of_its_members()
    {
        var entry = Entry("C-3", "湖南某某职业技术学院", "voc-group", 2026) with
        {
            Designee = new()
            {
                Kind = CategorySubject.Consortium,
                Name = "某集团",
                Members = [new("长沙职业中等专业学校", MemberType.School, "师资") { Unit = SampleUnits.School.Id }],
            },
        };
        foreach (var (asked, found) in new[] { ("长沙职业中等专业学校", 1), ("长沙一职", 1), ("无此校", 0) })
            Assert.Equal(
                found,
                RegisterQuery.Of(new QueryCollection(QueryHelpers.ParseQuery("q=" + asked))).In([entry], SampleUnits.Known).Found.Count
            );
    }

    [Fact]
    public void A_page_is_an_address()
    {
        var second = Of("category=secondary-school&page=2");

        Assert.Equal((2, 2, 11), (second.Place.Page, second.Place.Pages, second.Shown.Count()));
        Assert.Equal("?category=secondary-school&page=2", second.Query.ToString());
        Assert.Equal(2, Of("category=secondary-school&page=99").Place.Page);
        Assert.Equal([2026, 2025, 2024], second.Years);
    }

    private static RegisterList Of(string query) =>
        RegisterQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(query))).In(All, SampleUnits.Known);

    private static RegisterEntry Entry(string number, string unit, string category, int year) =>
        new()
        {
            Number = number,
            Category = category,
            CategoryName = new(category, category),
            UnitName = unit,
            Title = "某项目",
            DocumentNumber = "湘教通〔2026〕1号",
            Day = new(year, 4, 3),
            Sha256 = "",
            SignedBy = [],
        };
}
