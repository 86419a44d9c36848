using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Tests.Units;
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
    public void A_member_is_a_unit_of_the_register_by_its_name_of_the_day()
    {
        var form = Form(Firm, "长沙一职|Enterprise|师资|李四|b@example.org|13800002222");
        // Before and after the unit was renamed.
        foreach (
            var (day, name) in new[]
            {
                (new DateOnly(2025, 8, 31), "长沙市第一职业学校"),
                (new DateOnly(2025, 9, 1), "长沙职业中等专业学校"),
            }
        )
        {
            var members = (form with { OnFile = new(SampleUnits.Known, day) }).Subject!.Members!;
            Assert.Equal((null, "甲公司", MemberType.Enterprise), (members[0].Unit, members[0].Name, members[0].Type));
            // Of the kind that it has there, whatever was typed; its contact goes with it.
            Assert.Equal((SampleUnits.School.Id, name, MemberType.School), (members[1].Unit, members[1].Name, members[1].Type));
            Assert.Equal((Member.IdOf(name), Member.ContactOf(Member.IdOf(name))), (members[1].Id, members[1].Contact));
        }
        var line = SubjectSummary.Of(form with { OnFile = new(SampleUnits.Known, new(2026, 3, 2)) }).Last().Text;
        Assert.Contains("单位名录中没有该名称", line.Zh, StringComparison.Ordinal);
        Assert.Contains("typed: 长沙一职; named as it is in the register", line.En, StringComparison.Ordinal);
        // As long as no unit is on file, a unit is what its name says.
        Assert.DoesNotContain(
            "名录",
            SubjectSummary.Of(form with { OnFile = new(KnownUnits.None, new(2026, 3, 2)) }).Last().Text.Zh,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_unit_under_two_of_its_names_is_one_member_and_the_lead_under_another_name_is_none()
    {
        MembersOnFile onFile = new(SampleUnits.Known, new(2026, 3, 2));
        const string Other = "长沙市第一职业学校|School|师资|王五|c@example.org|13800003333";
        var form = Form(Firm, "长沙一职|School|师资|李四|b@example.org|13800002222", Other) with { OnFile = onFile };

        Assert.Equal("members ", Assert.Single(Faults(form)));
        Assert.Equal(
            "members",
            SubjectFormRules.Lacking(Form(Firm, Other) with { OnFile = onFile }, SampleUnits.School.NameOn(onFile.Day))?.Field
        );
    }

    [Fact]
    public void What_is_made_of_it_later_names_its_members_as_they_are_called_then()
    {
        var form = Form(Firm, "长沙一职|School|师资|李四|b@example.org|13800002222") with
        {
            OnFile = new(SampleUnits.Known, new(2025, 8, 31)),
        };

        var shown = NamesToday.Of(form.Subject!.Shown, SampleUnits.Known, new(2026, 5, 8))!.Members!;

        Assert.Equal(["甲公司", "长沙职业中等专业学校"], shown.Select(member => member.Name));
        Assert.Null(NamesToday.Of(null, SampleUnits.Known, new(2026, 5, 8)));
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
