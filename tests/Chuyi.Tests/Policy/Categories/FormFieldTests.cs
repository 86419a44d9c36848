using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>What is taken into a field, what is said of what is not, and what follows from figures.</summary>
public class FormFieldTests
{
    private static readonly CategoryForm School = Catalogue.Official.Category("secondary-school").Form;

    [Theory]
    [InlineData("students", "1,200", "1200 人")]
    [InlineData("students", "１２００", "1200 人")]
    [InlineData("site", "40000.50", "40000.5 ㎡")]
    [InlineData("dual", "62.5%", "62.5 %")]
    [InlineData("ownership", "public", "公办")]
    [InlineData("prefecture", "xiangxi", "湘西土家族苗族自治州")]
    public void A_right_text_is_shown_as_people_read_it(string field, string text, string shown)
    {
        Assert.Null(Cell(field).Fault(text));
        Assert.Equal(shown, Cell(field).Show(text).Zh);
    }

    [Theory]
    [InlineData("students", "12.5", "须为 0 至 100000000 之间的整数（人）。")]
    [InlineData("students", "-1", "须为 0 至 100000000 之间的整数（人）。")]
    [InlineData("students", "99999999999999999999", "须为 0 至 100000000 之间的整数（人）。")]
    [InlineData("site", "1.234", "最多 2 位小数。")]
    [InlineData("dual", "101", "须为 0 至 100 之间的数（%）。")]
    [InlineData("ownership", "shared", "请选择所列选项之一。")]
    [InlineData("credit-code", "91430000MA4L16JQ91", "须为 18 位统一社会信用代码，请对照法人证书核对。")]
    [InlineData("unit-name", "学校", "请填写单位全称。")]
    public void A_wrong_text_is_told(string field, string text, string told) => Assert.Equal(told, Cell(field).Fault(text)!.Value.Zh);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("20 March")]
    public void A_day_that_is_none_is_told(string text) => Assert.NotNull(new DateField { Code = "d", Name = default }.Fault(text));

    [Theory]
    [InlineData("a phone")]
    [InlineData("123")]
    public void A_number_that_nobody_can_call_is_told(string text) =>
        Assert.NotNull(new PhoneField { Code = "p", Name = default }.Fault(text));

    [Fact]
    public void What_follows_from_two_figures_is_held_against_its_condition()
    {
        var answers = Answers(("site", "37200"), ("students", "1200"));
        var check = FormChecks.Of(School, answers).Single(c => c.Condition.On == "site-each");

        Assert.Equal(("生均占地 31 ㎡，条件 ≥ 33 ㎡，未达到。", false, "site"), (check.Say().Zh, check.IsMet, check.Input));
        Assert.DoesNotContain(FormChecks.Of(School, Answers(("site", "37200"), ("students", "0"))), c => c.Condition.On == "site-each");
        Assert.DoesNotContain(FormFaults.WhyNotSubmit(School, answers)!.All, fault => fault.Code == "condition");
    }

    [Fact]
    public void A_condition_that_refuses_keeps_it_from_being_submitted() =>
        Assert.Contains(
            FormFaults.WhyNotSubmit(School, Answers(("violations", "yes")))!.All,
            fault => fault is { Code: "condition", Field: "violations.answer" }
        );

    [Fact]
    public void The_rows_of_a_budget_are_held_against_its_sum()
    {
        var budget = new FormAnswers(
            new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
            {
                ["total-budget"] =
                [
                    ["300"],
                ],
                ["budget"] =
                [
                    ["province", "2026", "100"],
                    ["own", "2027", "150"],
                ],
            }
        );
        var check = FormChecks.Of(School, budget).Single(c => c.Condition.On == "budget.amount");
        Assert.Equal((false, "250 万元"), (check.IsMet, check.Value.Zh));
    }

    [Fact]
    public void An_answer_that_has_to_be_explained_is_told_until_it_is()
    {
        var record = School.Section("record")!;
        Assert.Contains(FormFaults.Of(record, Answers(("violations", "yes"))), fault => fault.Field == "violations.reason");
        Assert.DoesNotContain(FormFaults.Of(record, Answers(("violations", "no"))), fault => fault.Field == "violations.reason");
    }

    [Fact]
    public void Who_reads_it_sees_what_is_for_them()
    {
        var fields = School.Fields.ToList();
        Assert.All(fields, field => Assert.True(AnswersReader.Unit.Sees(field)));
        Assert.DoesNotContain(fields.Where(AnswersReader.Auditor.Sees), field => field is PeopleField);
        Assert.Empty(
            fields
                .Where(AnswersReader.Expert.Sees)
                .Select(f => f.Code)
                .Intersect(["contacts", "unit-name", "credit-code", "supervisor", "prefecture"])
        );
    }

    [Fact]
    public void Of_two_who_write_into_one_section_the_later_is_told_and_other_sections_are_let_alone()
    {
        var draft = SampleDraft.Of(Functions.Cases.CaseId.Round(2026, "secondary-school", 1));
        var seen = DraftForm.MarkOf(draft, "unit");
        var first = DraftForm.Fill(draft, "unit", seen, "{\"a\":[[\"1\"]]}").Value!;

        Assert.Equal(DraftForm.Others, DraftForm.Fill(first, "unit", seen, "{\"a\":[[\"2\"]]}").Refusal);
        Assert.False(DraftForm.Fill(first, "unit", seen, "{\"a\":[[\"1\"]]}").IsRefused);
        Assert.Equal(2, DraftForm.Fill(first, "record", DraftForm.MarkOf(first, "record"), "{}").Value!.Sections.Count);
        Assert.True(DraftForm.Fill(first with { IsClosed = true }, "unit", DraftForm.MarkOf(first, "unit"), "{}").IsRefused);
        Assert.True(DraftForm.Fill(draft, "unit", seen, new string('x', DraftForm.LongestSection + 1)).IsRefused);
        Assert.NotEqual(DraftRules.MarkOf(draft), DraftRules.MarkOf(first));
    }

    private static CellField Cell(string field) => (CellField)School.Field(field)!;

    private static FormAnswers Answers(params (string Field, string Text)[] texts) =>
        new(
            texts.ToDictionary(
                one => one.Field,
                IReadOnlyList<IReadOnlyList<string>> (one) =>
                    [
                        [one.Text],
                    ]
            )
        );
}
