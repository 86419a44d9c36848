using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Applications.Subjects;

public class SubjectRulesTests
{
    private static readonly Subject Person = new()
    {
        Kind = CategorySubject.Person,
        Name = "周师傅",
        Post = "高级讲师",
        Deeds = "从教三十年。",
    };

    private static readonly Subject Group = new()
    {
        Kind = CategorySubject.ProgrammeGroup,
        Name = "智能制造专业群",
        Programmes = [new("460104", "机电一体化技术"), new("0127", "机床切削加工")],
        Participants = ["某精密机械有限公司"],
    };

    [Fact]
    public void What_is_whole_is_taken()
    {
        Assert.Null(SubjectRules.Fault(null, "某校"));
        Assert.Null(SubjectRules.Fault(Person, "某校"));
        Assert.Null(SubjectRules.Fault(Group, "某校"));
    }

    [Fact]
    public void Of_a_person_all_that_is_lacking_is_told_at_once() =>
        Assert.Equal(["subjectName", "post", "deeds"], Fields(Person with { Name = " ", Post = "", Deeds = null }));

    [Theory]
    [InlineData("46010")]
    [InlineData("46010X")]
    [InlineData("")]
    public void A_programme_has_a_code_of_the_catalogue(string code) =>
        Assert.Equal(["programmes"], Fields(Group with { Programmes = [new(code, "某专业")] }));

    [Fact]
    public void A_group_has_a_programme_and_none_twice()
    {
        Assert.Equal(["programmes"], Fields(Group with { Programmes = [] }));
        Assert.Equal(["programmes"], Fields(Group with { Programmes = [new("460104", "甲"), new("460104", "乙")] }));
    }

    [Fact]
    public void Whoever_leads_a_group_does_not_take_part_in_it_however_it_is_spelt() =>
        Assert.Equal(["participants"], Fields(Group with { Participants = ["某校（本部）"] }, "某校(本部)"));

    private static IEnumerable<string?> Fields(Subject subject, string unit = "某校") =>
        SubjectRules.Fault(subject, unit)!.All.Select(fault => fault.Field);
}
