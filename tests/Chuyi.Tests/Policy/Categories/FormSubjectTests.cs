using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>What is reviewed is what is designated: a form is about the subject that was named beside it.</summary>
public class FormSubjectTests
{
    private static readonly CategoryForm Person = Catalogue.Official.Category("spirit-inheritor").Form;

    [Fact]
    public void A_form_about_another_person_than_the_one_applied_for_is_not_submitted()
    {
        var fault = Assert.Single(OfSubject("李四", "张三"));
        Assert.Equal("person-name", fault.Field);
        Assert.Equal("“姓名”与基本信息中填写的“张三”不一致，请核对。", fault.Reason.Zh);
        // As people compare names.
        Assert.Empty(OfSubject("张 三", "张三"));
        // What is lacking is told as lacking.
        Assert.Empty(OfSubject("", "张三"));
        Assert.DoesNotContain(
            DraftForm.WhyNotSubmit(Person, Answers("person-name", "李四"), null, null)!.All,
            one => one.Code == "subject"
        );
    }

    [Fact]
    public void A_form_with_other_programmes_than_the_group_applied_for_is_not_submitted()
    {
        var fault = Assert.Single(OfProgrammes("660101", "660103"));
        Assert.Equal("programmes.code", fault.Field);
        Assert.EndsWith("与基本信息中填写的专业代码（660101、660102）不一致，请核对。", fault.Reason.Zh, StringComparison.Ordinal);
        Assert.Single(OfProgrammes("660101"));
        // In whichever order; and what is lacking is told as lacking.
        Assert.Empty(OfProgrammes("660102", "660101"));
        Assert.Empty(OfProgrammes());

        static IEnumerable<Functions.Cases.Refusal> OfProgrammes(params string[] codes) =>
            DraftForm
                .WhyNotSubmit(
                    Catalogue.Official.Category("secondary-programme-group").Form,
                    new(
                        new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
                        {
                            ["programmes"] = [.. codes.Select(code => (IReadOnlyList<string>)[code, "某专业"])],
                        }
                    ),
                    new Subject
                    {
                        Kind = CategorySubject.ProgrammeGroup,
                        Name = "某专业群",
                        Programmes = [new("660101", "甲"), new("660102", "乙")],
                    },
                    null
                )!
                .All.Where(one => one.Code == "subject");
    }

    [Fact]
    public void Every_form_of_what_is_not_the_unit_itself_names_it_once() =>
        Assert.All(
            Catalogue.Official.Categories.Where(category => category.Subject != CategorySubject.Institution),
            category => Assert.Single(category.Form.Fields, field => field.NamesSubject)
        );

    [Fact]
    public void An_identity_number_is_kept_in_no_text_of_a_form()
    {
        var section = Person.Sections.First(one => one.Fields.Any(field => field.Code == "plan"));

        var read = FormReading.Read(section, name => name == "plan" ? ["联系人 430102 19750315 1234"] : []);

        var fault = Assert.Single(read.Refusal!.All);
        Assert.Equal(("identity-number", "plan"), (fault.Code, fault.Field));
        Assert.False(FormReading.Read(section, name => name == "plan" ? ["1975 年 3 月起"] : []).IsRefused);
    }

    private static IEnumerable<Functions.Cases.Refusal> OfSubject(string written, string name) =>
        DraftForm
            .WhyNotSubmit(Person, Answers("person-name", written), new Subject { Kind = CategorySubject.Person, Name = name }, null)!
            .All.Where(fault => fault.Code == "subject");

    private static FormAnswers Answers(string field, string text) =>
        new(
            new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
            {
                [field] =
                [
                    [text],
                ],
            }
        );
}
