using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.Submission.Subjects;

/// <summary>Members as they are typed, and as the lead corrects them.</summary>
public class TypedMembersTests
{
    private const string Firm = "甲公司|Enterprise|岗位|张三|a@example.org|13800001111",
        School = "乙校|School|师资|李四|b@example.org|13800002222";

    [Fact]
    public void A_whole_consortium_lacks_nothing() => Assert.Empty(Faults(Form(Firm, School)));

    [Fact]
    public void All_that_is_wrong_with_a_member_is_told_at_its_fields() =>
        Assert.Equal(
            ["memberName 1", "memberType 1", "memberRole 1", "memberContact 1", "memberEmail 1", "memberPhone 1"],
            Faults(Form(Firm, "|||| nowhere|1")).Where(fault => fault.EndsWith(" 1", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("甲公司 |School|师资|李四|b@example.org|13800002222", "members ")]
    [InlineData("某校|School|师资|李四|b@example.org|13800002222", "members ")]
    [InlineData("乙校|School|师资|李四|A@Example.org|13800002222", "memberEmail 1")]
    public void Nobody_is_a_member_twice_nor_beside_being_the_lead_nor_by_another_s_address(string second, string fault) =>
        Assert.Equal([fault], Faults(Form(Firm, second)));

    [Fact]
    public void Those_whom_the_category_asks_for_have_to_be_there()
    {
        var mix = MemberMix.Of(Catalogue.Official.Category("voc-group"));

        var refusal = SubjectFormRules.Lacking(Form(Firm, School) with { Mix = mix }, "某校")!;

        Assert.Equal("mix", refusal.Code);
        Assert.Equal("牵头单位和成员单位中须有政府单位至少 1 个、科研单位至少 1 个。", refusal.Reason.Zh);
        // Of the unit that leads counts what it is.
        var led = SubjectFormRules.Lacking(Form(Firm, School) with { Mix = mix, Lead = MemberType.Research }, "某校")!;
        Assert.Equal("牵头单位和成员单位中须有政府单位至少 1 个。", led.Reason.Zh);
    }

    [Fact]
    public void What_is_submitted_of_a_member_has_no_address_in_it() =>
        Assert.DoesNotContain("example.org", Json.Write(Form(Firm, School).Subject), StringComparison.Ordinal);

    [Fact]
    public void The_lead_takes_members_off_and_names_other_contacts_and_rows_left_empty_change_nothing()
    {
        var now = Memberships.None.After(
            new Submitted(
                Applications.SampleApplication.Of(null, RoundNumbers.Proposed, []) with
                {
                    Subject = Form(Firm, School, "丙所|Research|研究|王五|c@example.org|13800003333").Subject,
                },
                "R"
            ),
            default
        );
        string[] ids = [.. now.All.Select(one => one.Member.Id)];

        var read = MemberCorrections.Read(
            Posted(
                ("form", ["0123456789ab.mark"]),
                ("memberOut", [ids[0]]),
                ("memberId", [ids[1], ids[2]]),
                ("memberContact", ["", "赵六"]),
                ("memberEmail", ["", "d@example.org"]),
                ("memberPhone", ["", "13800004444"])
            ),
            now
        );

        Assert.Equal(["乙校", "丙所"], read.Value!.Members.Select(member => member.Name));
        Assert.Equal(now.All[1].Member, read.Value.Members[0]);
        Assert.Equal(ids[2] + "-0123456789ab", read.Value.Members[1].Contact);
        Assert.Equal("d@example.org", Assert.Single(read.Value.Contacts).Person.Email);
        Assert.Equal(
            ["memberEmail 1", "memberPhone 1"],
            MemberCorrections
                .Read(Posted(("memberId", [ids[1], ids[2]]), ("memberContact", ["", "赵六"])), now)
                .Refusal!.All.Select(fault => $"{fault.Field} {fault.Row}")
        );
    }

    private static FormCollection Posted(params (string Name, string[] Values)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Values)));

    private static SubjectForm Form(params string[] members)
    {
        var cells = members.Select(member => member.Split('|')).ToList();
        var typed = SubjectFieldNames
            .Members.Index()
            .ToDictionary(column => column.Item, column => cells.Select(row => row[column.Index]).ToArray());
        typed[SubjectFieldNames.Name] = ["某集团"];
        return SubjectForm.Of(CategorySubject.Consortium, Json.Write(typed));
    }

    private static IEnumerable<string> Faults(SubjectForm form) =>
        SubjectFormRules.Lacking(form, "某校")?.All.Select(fault => $"{fault.Field} {fault.Row}") ?? [];
}
