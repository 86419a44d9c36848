using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Chuyi.Tests.People;

public class AccountQueryTests
{
    private static readonly IReadOnlyList<Person> Everybody =
    [
        Of(1, "张三", Role.Applicant, "长沙第一职业中专"),
        Of(2, "李四", Role.Applicant, "长沙第一职业中专") with
        {
            IsClosed = true,
        },
        Of(3, "王五", Role.Office, null),
        Of(4, "无角色", null, null),
    ];

    [Theory]
    [InlineData("", 3)]
    [InlineData("?q=张", 1)]
    [InlineData("?q=长沙第一", 2)]
    [InlineData("?q=P3%40EXAMPLE.ORG", 1)]
    [InlineData("?q=nobody", 0)]
    [InlineData("?which=applicant", 1)]
    [InlineData("?which=closed", 1)]
    [InlineData("?which=invented", 3)]
    public void Accounts_are_found_by_name_unit_or_address(string query, int found) =>
        Assert.Equal(found, Read(query).In(Everybody).Found.Count);

    [Fact]
    public void A_page_that_is_asked_for_too_late_is_the_last()
    {
        var many = Enumerable.Range(0, 120).Select(n => Of(n, "某人", Role.Applicant, "某校" + n)).ToList();
        var list = Read("?page=9").In(many);

        Assert.Equal((3, 3, 20), (list.Place.Page, list.Place.Pages, list.Shown.Count()));
        Assert.Equal(120, list.Counts[""]);
        Assert.Equal("?which=closed&q=a%20b&page=2", (Read("?which=closed&q=a b&page=2")).ToString());
    }

    private static AccountQuery Read(string query) => AccountQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static Person Of(int n, string name, Role? role, string? unit) =>
        new()
        {
            Id = $"P.{n:D3}",
            Name = name,
            Email = $"p{n}@example.org",
            Phone = "",
            Role = role,
            Unit = unit is null ? null : "U." + unit,
            UnitName = unit,
        };
}
