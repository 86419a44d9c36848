using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Tests.People;

public class AccountFormTests
{
    [Theory]
    [InlineData("湘水学院（附属1校）", "湘水学院(附属1校)")]
    [InlineData("湘水学院（附属1校）", "湘水学院【附属１校】")]
    [InlineData("湘水学院（附属1校）", "  湘水学院 〔附属 1 校〕\u3000")]
    public void Spellings_of_one_unit_are_one_unit_and_each_account_keeps_its_own(string one, string other)
    {
        var (first, second) = (Read(one), Read(other));

        Assert.Equal(first.Unit, second.Unit);
        Assert.Equal((one, other.Trim()), (first.UnitName, second.UnitName));
    }

    [Fact]
    public void Another_unit_is_another() => Assert.NotEqual(Read("湘水学院（附属1校）").Unit, Read("湘水学院（附属2校）").Unit);

    [Theory]
    [InlineData("湘水学院ᠠ", "ᠠ")]
    [InlineData("\ue000学院", "\ue000")]
    public void A_name_that_no_certificate_could_show_is_told_when_it_is_entered(string unit, string lacking)
    {
        var refusal = Typed(unit).Refusal!;

        Assert.Equal(("not-printed", "unit"), (refusal.Code, refusal.Field));
        Assert.Contains(lacking, refusal.Reason.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  职成处 ", "职成处")]
    [InlineData("", null)]
    public void An_account_of_the_staff_may_have_a_department_and_is_of_no_unit(string typed, string? department)
    {
        var clerk = AccountForm
            .Read(
                new FormCollection(
                    new()
                    {
                        ["role"] = "Office",
                        ["name"] = "李敏",
                        ["email"] = "clerk@example.org",
                        ["department"] = typed,
                    }
                )
            )
            .Value!;

        Assert.Equal((department, (string?)null), (clerk.UnitName, clerk.Unit));
    }

    private static Person Read(string unit) => Typed(unit).Value!;

    private static Outcome<Person> Typed(string unit) =>
        AccountForm.Read(
            new FormCollection(
                new()
                {
                    ["role"] = "Applicant",
                    ["name"] = "某校",
                    ["email"] = "school@example.org",
                    ["unit"] = unit,
                }
            )
        );
}
