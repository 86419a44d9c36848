using System.Text.RegularExpressions;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>The form of every category can be filled in, looked over, sealed and read, in both languages.</summary>
public partial class FormsOfCategoriesTests
{
    public static TheoryData<string> Codes { get; } = [.. Catalogue.Official.Categories.Select(category => category.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void A_form_that_is_filled_in_has_no_fault_and_comes_back_from_its_seal(string code)
    {
        var form = Catalogue.Official.Category(code).Form;
        var answers = Filled(form);

        Assert.Null(FormFaults.WhyNotSubmit(form, answers));
        Assert.All(form.Sections, section => Assert.Equal(SectionState.Done, FormProgress.Of(section, answers)));
        var again = FormAnswers.Read(answers.Write());
        Assert.Equal(AnswersVault.Of(answers), AnswersVault.Of(again));
        Assert.All(form.Sections, section => Assert.InRange(section.Capacity, 1, DraftForm.LongestSection));
    }

    /// <summary>A name that is typed tells whose application it is: a blind review does not show it.</summary>
    [Theory, MemberData(nameof(Codes))]
    public void A_name_identifies_whoever_applies(string code) =>
        Assert.All(
            Catalogue.Official.Category(code).Form.Fields.Where(field => field.Code.EndsWith("-name", StringComparison.Ordinal)),
            field => Assert.True(field.Identifies || field.NamesSubject, field.Code)
        );

    /// <summary>The rows of a budget are held against its sum, wherever one is asked for.</summary>
    [Theory, MemberData(nameof(Codes))]
    public void A_budget_is_added_up(string code)
    {
        var form = Catalogue.Official.Category(code).Form;
        Assert.Equal(
            form.Field("total-budget") is not null,
            form.Conditions.Any(condition => condition is { On: "budget.amount", EqualTo: "total-budget" })
        );
    }

    /// <summary>What stands as a school once it is built is measured as any school is.</summary>
    [Fact]
    public void A_school_of_a_prefecture_is_held_against_the_conditions_of_schools()
    {
        var (school, built) = (Catalogue.Official.Category("secondary-school").Form, Catalogue.Official.Category("city-school").Form);
        var asked = school.Conditions.Where(one =>
            one.On is "equipment" or "equipment-each" or "books-each" or "dual" or "employment" or "match"
        );
        Assert.Equal(6, asked.Intersect(built.Conditions).Count());
    }

    [Theory, MemberData(nameof(Codes))]
    public void What_is_written_is_read_in_words(string code)
    {
        var form = Catalogue.Official.Category(code).Form;
        var answers = Filled(form);
        var shown = (
            from field in form.Fields
            from row in answers.Of(field.Code)
            from cell in field.Cells.Zip(row, (cell, text) => cell.Show(text))
            select cell
        )
            .Concat(FormChecks.Of(form, answers).Select(check => check.Say()))
            .Concat(form.Conditions.Select(condition => FormChecks.Asked(form, condition)))
            .ToList();

        Assert.NotEmpty(FormChecks.Of(form, answers));
        // The code of an option or a field in the place of its name.
        Assert.DoesNotContain(shown, sentence => RawCode().IsMatch(sentence.Zh));
        Assert.DoesNotContain(shown, sentence => sentence.En.Length == 0);
    }

    [Theory, MemberData(nameof(Codes))]
    public void An_empty_form_says_of_every_field_that_is_needed_that_it_is_lacking(string code)
    {
        var form = Catalogue.Official.Category(code).Form;
        var faults = FormFaults.WhyNotSubmit(form, FormAnswers.None)!.All;

        Assert.Equal(form.Fields.Where(f => !f.IsOptional).Select(f => f.InputOf(f.Cells[0])), faults.Select(fault => fault.Field));
        Assert.All(form.Sections, section => Assert.Equal(SectionState.NotStarted, FormProgress.Of(section, FormAnswers.None)));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_field_that_is_too_long_is_named_and_nothing_of_it_is_kept(string code)
    {
        foreach (var section in Catalogue.Official.Category(code).Form.Sections)
        {
            var read = FormReading.Read(section, _ => [new string('长', 4000)]);
            var inputs = section.Fields.SelectMany(field => field.Cells.Select(field.InputOf));
            Assert.Equal(inputs, read.Refusal!.All.Select(fault => fault.Field));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_field_that_is_wrong_is_kept_and_told_with_its_name(string code)
    {
        var form = Catalogue.Official.Category(code).Form;
        foreach (var section in form.Sections)
        {
            var answers = FormReading.Read(section, _ => ["?"]).Value!;
            var faults = FormFaults.Of(section, answers);
            var wrong = section.Fields.SelectMany(f => f.Cells.Where(cell => cell is not TextField).Select(f.InputOf));
            Assert.Superset(wrong.ToHashSet(), faults.Select(fault => fault.Field!).ToHashSet());
            Assert.All(faults, fault => Assert.StartsWith("“", fault.Reason.Zh, StringComparison.Ordinal));
        }
    }

    private static FormAnswers Filled(CategoryForm form) =>
        FormAnswers.Together(
            form.Sections.Select(section =>
            {
                var typed = FilledForm.Of(section);
                return FormReading.Read(section, name => typed[name]).Value!;
            })
        );

    [GeneratedRegex("^[a-z-]+$")]
    private static partial Regex RawCode();
}
