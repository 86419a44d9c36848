using System.Globalization;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>What is typed into the form that opens a round, and what is told of it.</summary>
public class NumbersFormTests
{
    private static readonly Category School = Catalogue.Official.Category("secondary-school");

    public static TheoryData<string> Fields => [.. RoundNumber.All.Select(n => n.Field)];

    [Fact]
    public void The_form_as_it_is_proposed_means_what_it_proposes()
    {
        var (numbers, faults) = NumbersForm.Read(Form());

        Assert.Empty(faults);
        Assert.Equivalent(RoundNumbers.Proposed.For(CategoryKind.Competed), numbers, strict: true);
    }

    [Theory, MemberData(nameof(Fields))]
    public void Every_number_can_be_set_and_what_is_none_is_told_at_its_field(string field)
    {
        var number = RoundNumber.All.Single(n => n.Field == field);
        var other = number.Of(RoundNumbers.Proposed) < number.Bounds.Most ? number.Of(RoundNumbers.Proposed) + 1 : number.Bounds.Most - 1;

        Assert.Equal(other, number.Of(NumbersForm.Read(Form((field, Text(other)))).Numbers));
        Assert.All(
            ["", "x", "-1", "1.5", "1e3", "99999999999", Text(number.Bounds.Most + 1)],
            wrong => Assert.Equal(number.Refusal, NumbersForm.Read(Form((field, wrong))).Faults[field])
        );
    }

    [Fact]
    public void What_a_part_takes_and_whether_it_is_needed_is_set_by_its_row()
    {
        var fields = Form().ToDictionary(field => field.Key, field => field.Value);
        fields["partKind"] = new(["form", "", ""]);
        fields["partZh"] = new(["申报书", "特色材料", ""]);
        fields["partEn"] = new(["Form", "Profile", ""]);
        fields["partTypes"] = new(["PDF、.docx pdf", "", ""]);
        // A row in which nothing is filled in says so, too.
        fields["partNeeded"] = new(["yes", "no", "yes"]);

        var (numbers, faults) = NumbersForm.Read(new FormCollection(fields));

        Assert.Empty(faults);
        Assert.Equal([("pdf docx", false), (null, true)], numbers.Parts.Select(part => (part.Types, part.IsOptional is true)));
        fields["partTypes"] = new(["pdf exe", "", ""]);
        Assert.Contains("申报书", NumbersForm.Read(new FormCollection(fields)).Faults["parts"].Reason.Zh, StringComparison.Ordinal);
        fields["partTypes"] = new(["", "", ""]);
        fields["partNeeded"] = new(["no", "no", "yes"]);
        Assert.Contains("必交", NumbersForm.Read(new FormCollection(fields)).Faults["parts"].Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Criteria_and_parts_are_added_and_left_out_by_rows()
    {
        var (numbers, faults) = NumbersForm.Read(
            Form(
                ("criterionCode", new(["foundation", "", ""])),
                ("criterionZh", new(["条件", "", "特色"])),
                ("criterionEn", new(["Conditions", "", "Profile"])),
                ("criterionWeight", new(["70", "", "30"])),
                ("partKind", new(["form", ""])),
                ("partZh", new(["申报书", "特色材料"])),
                ("partEn", new(["Form", "Profile"]))
            )
        );

        Assert.Empty(faults);
        Assert.Equal(
            [new("foundation", new("条件", "Conditions"), 70), new Criterion("criterion-2", new("特色", "Profile"), 30)],
            numbers.Criteria
        );
        Assert.Equal([new("form", new("申报书", "Form")), new DossierPart("part-2", new("特色材料", "Profile"))], numbers.Parts);
    }

    [Fact]
    public void How_a_criterion_is_judged_stands_in_its_row_and_grades_only_where_one_is_judged_by_them()
    {
        (string, StringValues)[] Rows(params string[] judged) =>
            [("criterionJudged", new(judged)), ("scoreGradeName", new(["优", "良", ""])), ("scoreGradeShare", new(["100", "75", ""]))];

        var (numbers, faults) = NumbersForm.Read(Form(Rows("points", "grades", "veto", "")));
        Assert.Empty(faults);
        Assert.Equal([Judging.Points, Judging.Grades, Judging.Veto, Judging.Points], numbers.Criteria.Select(c => c.Judged));
        Assert.Equal([new("优", 100), new ScoreGrade("良", 75)], numbers.ScoreGrades);
        Assert.Null(NumbersForm.Read(Form(Rows("points", "veto"))).Numbers.ScoreGrades);
        Assert.Equal(["criteria"], NumbersForm.Read(Form(Rows("stars"))).Faults.Keys);
        Assert.Equal(["scoreGrades"], NumbersForm.Read(Form([.. Rows("grades"), ("scoreGradeShare", new(["100", "x"]))])).Faults.Keys);
    }

    [Fact]
    public void A_row_that_is_half_filled_in_and_a_method_that_is_none_are_told()
    {
        Assert.Equal(["criteria"], NumbersForm.Read(Form(("criterionEn", new([""])))).Faults.Keys);
        Assert.Equal(["aggregation"], NumbersForm.Read(Form(("aggregation", "median"))).Faults.Keys);
        Assert.Equal(["aggregation"], NumbersForm.Read(Form(("aggregation", "trimmed"))).Faults.Keys);
    }

    [Fact]
    public void A_criterion_that_is_added_or_renamed_has_the_guide_that_is_typed_beside_it()
    {
        var template = new RoundTemplate(School, School.Levels[0]);
        var fields = Form(
            ("criterionCode", new([School.Criteria[0].Code, School.Criteria[1].Code, ""])),
            ("criterionZh", new(["条件", School.Criteria[1].Name.Zh, "特色"])),
            ("criterionEn", new(["Conditions", School.Criteria[1].Name.En, "Profile"])),
            ("criterionWeight", new(["40", "30", "30"])),
            ("criterionGuideZh", new(["看占地和设备。", School.Criteria[1].Guide.Zh, "看特色做法。"])),
            ("criterionGuideEn", new(["Site and equipment.", School.Criteria[1].Guide.En, "What is particular."]))
        );
        var (numbers, faults) = NumbersForm.Read(fields);
        Assert.Empty(faults);

        var content = template.Content(numbers, guides: NumbersForm.Guides(fields).Value);

        Assert.Equal(
            ["看占地和设备。", School.Criteria[1].Guide.Zh, "看特色做法。"],
            numbers.Criteria.Select(criterion => content.GuideOf(criterion)!.Value.Zh)
        );
        Assert.Equal([true, School.Criteria[1].Mark.IsProposal, true], content.Category.Criteria.Select(one => one.Mark.IsProposal));
        // A form that does not ask for them leaves the policy's.
        var unasked = template.Content(template.Numbers, guides: NumbersForm.Guides(Form()).Value);
        Assert.Equal(School.Criteria, unasked.Category.Criteria);
    }

    [Fact]
    public void What_the_policy_says_of_every_criterion_is_taken_as_it_is_proposed() =>
        Assert.All(
            Catalogue.Official.Categories,
            category =>
            {
                var fields = Form(
                    ("criterionCode", new([.. category.Criteria.Select(one => one.Code)])),
                    ("criterionZh", new([.. category.Criteria.Select(one => one.Name.Zh)])),
                    ("criterionEn", new([.. category.Criteria.Select(one => one.Name.En)])),
                    ("criterionWeight", new([.. category.Criteria.Select(one => Text(one.Weight))])),
                    ("criterionGuideZh", new([.. category.Criteria.Select(one => one.Guide.Zh)])),
                    ("criterionGuideEn", new([.. category.Criteria.Select(one => one.Guide.En)]))
                );
                var template = new RoundTemplate(category, category.Levels[0]);
                Assert.Equal(
                    category.Criteria,
                    template.Content(template.Numbers, guides: NumbersForm.Guides(fields).Value).Category.Criteria
                );
            }
        );

    [Theory]
    [InlineData("看特色。", "")]
    [InlineData("", "What is particular.")]
    [InlineData("看\u0007特色。", "What is particular.")]
    public void A_guide_in_one_language_or_with_what_nobody_can_read_is_told(string zh, string en)
    {
        Assert.Equal("criteria", Of(zh, en)?.Field);
        Assert.Equal("criteria", Of(new string('长', NumbersForm.LongestGuide + 1), "Long.")?.Field);
        Assert.Null(Of("", ""));

        static Functions.Cases.Refusal? Of(string zh, string en) =>
            NumbersForm
                .Guides(
                    Form(
                        ("criterionGuideZh", new([zh, .. RoundNumbers.Proposed.Criteria.Skip(1).Select(_ => "")])),
                        ("criterionGuideEn", new([en, .. RoundNumbers.Proposed.Criteria.Skip(1).Select(_ => "")]))
                    )
                )
                .Refusal;
    }

    private static FormCollection Form(params (string Field, StringValues Value)[] changes)
    {
        var proposed = RoundNumbers.Proposed;
        var fields = RoundNumber.All.ToDictionary(n => n.Field, n => new StringValues(Text(n.Of(proposed))));
        fields["aggregation"] = "mean";
        fields["criterionCode"] = new([.. proposed.Criteria.Select(c => c.Code)]);
        fields["criterionZh"] = new([.. proposed.Criteria.Select(c => c.Name.Zh)]);
        fields["criterionEn"] = new([.. proposed.Criteria.Select(c => c.Name.En)]);
        fields["criterionWeight"] = new([.. proposed.Criteria.Select(c => Text(c.Weight))]);
        fields["partKind"] = new([.. proposed.Parts.Select(p => p.Kind)]);
        fields["partZh"] = new([.. proposed.Parts.Select(p => p.Name.Zh)]);
        fields["partEn"] = new([.. proposed.Parts.Select(p => p.Name.En)]);
        foreach (var (field, value) in changes)
            fields[field] = value;
        return new(fields);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
