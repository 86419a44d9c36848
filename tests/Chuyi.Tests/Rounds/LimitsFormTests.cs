using System.Globalization;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>How much a field of the form takes, and what a part of the dossier takes, are settings of the round.</summary>
public class LimitsFormTests
{
    private static readonly Category School = Catalogue.Official.Category("secondary-school");

    private static readonly FormField First = School.Form.Fields.First(field => FieldLimits.Of(field) is not null);

    [Fact]
    public void What_the_policy_says_and_what_is_not_asked_stays_as_it_is()
    {
        foreach (var category in Catalogue.Official.Categories)
        foreach (var fields in new[] { Fields(), Fields(Limits(category)) })
        {
            var (read, faults) = LimitsForm.Read(fields, category.Form);
            Assert.Empty(faults);
            Assert.Equal(category.Form.Sections, read);
        }
    }

    [Fact]
    public void A_limit_that_the_office_set_is_pinned_as_its_own()
    {
        var limits = Limits(School);
        limits[0] = "7";

        var (read, faults) = LimitsForm.Read(Fields(limits), School.Form);

        Assert.Empty(faults);
        var set = read.SelectMany(section => section.Fields).Single(field => field.Code == First.Code);
        Assert.Equal((7, true), (FieldLimits.Of(set), set.Mark!.IsProposal));
        var template = new RoundTemplate(School, School.Levels[0]);
        var content = template.Content(template.Numbers, School.Form with { Sections = read });
        Assert.Equal(7, FieldLimits.Of(content.Category.Form.Field(First.Code)!));
        Assert.NotEqual(Functions.Cases.Json.Write(template.Content(template.Numbers)), Functions.Cases.Json.Write(content));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("一百")]
    [InlineData("5001")]
    public void What_is_no_such_limit_is_said_at_its_field(string typed)
    {
        var limits = Limits(School);
        limits[1] = typed;
        var fault = Assert.Single(LimitsForm.Read(Fields(limits), School.Form).Faults);
        Assert.Equal((LimitsForm.Most, 1), (fault.Field, fault.Row));
    }

    [Fact]
    public void A_section_that_would_hold_more_than_is_kept_is_refused()
    {
        var fault = LimitsForm.Read(Fields([.. Limits(School).Select(_ => "100")]), School.Form).Faults;
        Assert.All(fault, one => Assert.Equal(LimitsForm.Most, one.Field));
        var all = LimitsForm.Read(Fields([.. School.Form.Fields.Where(f => FieldLimits.Of(f) is not null).Select(Highest)]), School.Form);
        Assert.Contains(all.Faults, one => one.Code == "section-limit");
    }

    [Fact]
    public void What_a_part_takes_and_whether_it_is_needed_is_the_policy_s_until_the_office_sets_it()
    {
        var template = new RoundTemplate(School, School.Levels[0]);
        var (numbers, policy) = (template.Numbers, School.Parts[0]);
        var unsaid = template.Content(numbers with { Parts = [.. numbers.Parts.Select(part => new DossierPart(part.Kind, part.Name))] });
        Assert.Equal(School.Parts.Select(part => part.Mark), unsaid.Category.Parts.Select(part => part.Mark));
        Assert.Equal(School.Parts.Select(part => part.Types), unsaid.Category.Parts.Select(part => part.Types));

        var set = template.Content(
            numbers with
            {
                Parts = [new(policy.Kind, policy.Name) { Types = "pdf", IsOptional = true }, .. numbers.Parts.Skip(1)],
            }
        );
        var part = set.Category.Parts[0];
        Assert.Equal((true, true), (part.IsOptional, part.Mark.IsProposal));
        Assert.Equal(["pdf"], part.Types);
        Assert.Equal(new DossierPart(policy.Kind, policy.Name) { Types = "pdf", IsOptional = true }, part.Asked());
    }

    private static string Highest(FormField field) => FieldLimits.Bounds(field).Most.ToString(CultureInfo.InvariantCulture);

    private static string[] Limits(Category category) =>
        [.. category.Form.Fields.Select(FieldLimits.Of).OfType<int>().Select(most => most.ToString(CultureInfo.InvariantCulture))];

    private static FormCollection Fields(params string[] limits) =>
        limits.Length == 0 ? FormCollection.Empty : new(new Dictionary<string, StringValues> { [LimitsForm.Most] = limits });
}
