using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>Every figure of a condition is a setting of the round; what nobody changed is the policy's.</summary>
public class ConditionsFormTests
{
    private static readonly Category School = Catalogue.Official.Category("secondary-school");

    private static readonly string[] Leasts = [.. School.Form.Conditions.Select(c => c.AtLeast).OfType<decimal>().Select(FormNumber.Say)];

    [Fact]
    public void What_the_policy_says_and_what_is_not_asked_stays_as_it_is()
    {
        foreach (var category in Catalogue.Official.Categories)
        {
            string[] Of(Func<FormCondition, decimal?> figure) =>
                [.. category.Form.Conditions.Select(figure).OfType<decimal>().Select(FormNumber.Say)];
            foreach (var fields in new[] { Fields([], []), Fields(Of(c => c.AtLeast), Of(c => c.AtMost)) })
            {
                var (read, faults) = ConditionsForm.Read(fields, category.Form);
                Assert.Empty(faults);
                Assert.Equal(category.Form.Conditions, read);
            }
        }
    }

    [Fact]
    public void A_figure_that_the_office_set_is_pinned_as_its_own()
    {
        var first = School.Form.Conditions.First(c => c.AtLeast is not null);
        var (read, faults) = ConditionsForm.Read(Fields(["31.5", .. Leasts.Skip(1)], []), School.Form);
        var template = new RoundTemplate(School, School.Levels[0]);

        Assert.Empty(faults);
        var set = Assert.Single(read.Except(School.Form.Conditions));
        Assert.Equal((first.On, 31.5m, true), (set.On, set.AtLeast, set.Mark.IsProposal));
        Assert.Equal(read, template.Content(template.Numbers, School.Form with { Conditions = read }).Category.Form.Conditions);
        Assert.Equal(School.Form.Conditions, template.Content(template.Numbers).Category.Form.Conditions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("三十三")]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("99999999999")]
    [InlineData("1.00001")]
    public void What_is_no_such_figure_is_said_at_its_field(string typed)
    {
        var fault = Assert.Single(ConditionsForm.Read(Fields([Leasts[0], typed, .. Leasts.Skip(2)], []), School.Form).Faults);
        Assert.Equal((ConditionsForm.Least, 1), (fault.Field, fault.Row));
    }

    [Fact]
    public void The_least_is_not_more_than_the_most()
    {
        var form = School.Form with { Conditions = [School.Form.Conditions[0] with { AtLeast = 1, AtMost = 2 }] };
        Assert.Equal(ConditionsForm.Most, Assert.Single(ConditionsForm.Read(Fields(["3"], ["2"]), form).Faults).Field);
    }

    private static FormCollection Fields(string[] least, string[] most) =>
        new(new Dictionary<string, StringValues> { [ConditionsForm.Least] = least, [ConditionsForm.Most] = most });
}
