using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>The members of a consortium are named once, beside the form; its conditions count those.</summary>
public class FormMembersTests
{
    private static readonly CategoryForm Group = Catalogue.Official.Category("voc-group").Form;

    [Fact]
    public void Conditions_on_members_count_those_of_the_application()
    {
        var checks = Checks([.. Enumerable.Range(0, 12).Select(n => OfType(n, n < 8 ? MemberType.Enterprise : MemberType.School))]);

        Assert.Equal(["members", "firm-share"], checks.Select(check => check.Condition.On));
        Assert.Equal(
            ["成员单位（提交后只计已确认的） 12 家，条件 ≥ 30 家，未达到。", "企业成员占比 66.7 %，条件 ≥ 50 %。"],
            checks.Select(check => check.Say().Zh)
        );
        Assert.All(checks, check => Assert.Null(check.Input));
        Assert.Empty(Checks(null));
        Assert.DoesNotContain(Group.Fields, field => field.Code is "members" or "firms");
    }

    [Fact]
    public void At_the_desk_those_who_have_confirmed_are_counted_and_what_they_fall_short_of_opens_no_section()
    {
        var answered = new AnsweredForm(Group, FormAnswers.None.With([OfType(0, MemberType.Enterprise)]), null);

        var defect = Assert.Single(DefectChecklist.Of([], answered).All, one => one.Code.Contains("condition", StringComparison.Ordinal));

        Assert.Equal(("form/members.condition-4", null, null), (defect.Code, defect.Part, defect.Section));
        Assert.StartsWith("成员单位（提交后只计已确认的） 1 家，条件 ≥ 30 家，未达到", defect.Name.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_on_members_that_refuses_keeps_it_from_being_submitted()
    {
        var form = Group with { Conditions = [.. Group.Conditions.Select(one => one.On == "members" ? one with { Refuses = true } : one)] };
        var subject = new Subject
        {
            Kind = CategorySubject.Consortium,
            Name = "某集团",
            Members = [OfType(0, MemberType.School)],
        };

        var fault = Assert.Single(DraftForm.WhyNotSubmit(form, FormAnswers.None, subject, null)!.All, one => one.Code == "condition");

        Assert.Null(fault.Field);
    }

    [Fact]
    public void A_figure_is_made_of_figures_or_counts_members()
    {
        var category = Catalogue.Official.Category("voc-group");
        foreach (var wrong in new[] { Group.Figure("members")! with { Counts = null }, Group.Figure("members")! with { Of = "hired" } })
            Assert.Contains(
                "the figure members is made of figures, or counts members.",
                CategoryFaults.Of(Catalogue.Official, category with { Form = Group with { Figures = [wrong] } })
            );
        Assert.Contains(
            "it counts members, and designates no consortium.",
            CategoryFaults.Of(Catalogue.Official, category with { Subject = CategorySubject.Institution })
        );
    }

    private static List<FormCheck> Checks(IReadOnlyList<Member>? members) =>
        [.. FormChecks.Of(Group, FormAnswers.None.With(members)).Where(check => check.Condition.On is "members" or "firm-share")];

    private static Member OfType(int number, MemberType type) =>
        new()
        {
            Id = $"m{number}",
            Name = $"成员{number}",
            Type = type,
            Role = "共建基地",
            Contact = $"m{number}-0",
        };
}
