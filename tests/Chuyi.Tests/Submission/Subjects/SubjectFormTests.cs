using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission.Subjects;

public class SubjectFormTests
{
    private const string Group = """
        {"participant":["甲公司","","乙公司"],"programmeCode":["460104","460301",""],"programmeName":["机电",""],"subjectName":[" 某专业群 "],"x":["?"]}
        """;

    [Fact]
    public void What_is_typed_is_kept_as_the_same_text()
    {
        var kept = TypedFields.Read(Group, SubjectFieldNames.Every).Text;

        Assert.DoesNotContain("\"x\"", kept, StringComparison.Ordinal);
        Assert.Equal(kept, TypedFields.Read(kept, SubjectFieldNames.Every).Text);
        Assert.Equal(
            "",
            TypedFields
                .Read(
                    """
                    {"post":["",""],"deeds":null}
                    """,
                    SubjectFieldNames.Every
                )
                .Text
        );
        Assert.Equal("", TypedFields.Read("[1", SubjectFieldNames.Every).Text);
    }

    [Fact]
    public void Rows_that_are_empty_are_none()
    {
        var subject = SubjectForm.Of(CategorySubject.ProgrammeGroup, Group).Subject!;

        Assert.Equal("某专业群", subject.Name);
        Assert.Equal([new("460104", "机电"), new("460301", "")], subject.Programmes);
        Assert.Equal(["甲公司", "乙公司"], subject.Participants);
    }

    [Fact]
    public void A_button_takes_out_the_row_it_stands_in_and_nothing_else()
    {
        var typed = TypedFields.Read(Group, SubjectFieldNames.Every);

        var after = SubjectFormRows.Changed(typed, SubjectFormRows.ToRemove("programmes", 0));

        Assert.Equal(["460301"], after.All("programmeCode"));
        Assert.Equal(["甲公司", "", "乙公司"], after.All("participant"));
        Assert.Equal(typed.Text, SubjectFormRows.Changed(typed, SubjectFormRows.ToAdd("programmes")).Text);
        Assert.Equal(typed.Text, SubjectFormRows.Changed(typed, "remove form 1").Text);
    }

    [Fact]
    public void Each_text_that_is_not_taken_is_told_at_its_field()
    {
        var typed = TypedFields.Read(
            $$"""
            {"deeds":["{{new string('长', 1501)}}"],"participant":["甲公司","430102197503071234"]}
            """,
            SubjectFieldNames.Every
        );

        var faults = SubjectFormRules.Fault(typed)!.All;

        Assert.Equal([("deeds", 0), ("participant", 1)], faults.Select(fault => (fault.Field!, fault.Row ?? -1)));
    }

    [Fact]
    public void A_unit_itself_is_asked_nothing()
    {
        Assert.Null(SubjectForm.Of(CategorySubject.Institution, Group).Subject);
        Assert.Null(SubjectFormRules.Lacking(SubjectForm.Of(CategorySubject.Institution, ""), "某校"));
    }
}
