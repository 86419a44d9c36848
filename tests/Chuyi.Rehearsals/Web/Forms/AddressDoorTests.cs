using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.People;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>What is no address is refused where people enter one, and nobody is on file by it.</summary>
public sealed class AddressDoorTests(AzuriteFixture azurite)
{
    private const string School = "school@example.org";

    [Fact]
    public async Task No_door_of_a_unit_of_the_office_or_of_a_notice_takes_what_is_none()
    {
        await using var office = await OfficePair.StartAsync(azurite);
        await office.Open(office.First, Role.Applicant, School, "某校");
        var school = office.Come();
        await office.SignIn(school, School);
        var unit = new Unit
        {
            Id = UnitIds.Of("某校"),
            OfficialName = "某校",
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
        };
        await office.Service.Do(CaseId.Units, "office P.officer", new AddUnit(0, unit), opens: true);
        await new Call(office.Service).Confirmed();
        await office.Service.Until(3, 24);
        await office.SignIn(school, School);
        await office.SignIn(office.First, OfficePair.FirstEmail);

        (Visitor Who, string Page, string Form, string[] Fields)[] doors =
        [
            (school, "/unit", "invite", []),
            (school, "/unit", "hand-over", []),
            (office.First, OfficePair.Page(CaseId.Account(School)), "correct", []),
            (office.First, $"/office/units/{unit.Id}/contact", "contact", ["phone"]),
            (office.Come(), $"/notices/{Call.Id}/objections?item=A.甲校", "objection", ["text"]),
        ];
        foreach (var email in NoAddresses.All)
        foreach (var (who, page, id, fields) in doors)
        {
            var form = (await who.Open(page)).Form(id).With("name", "张三");
            foreach (var field in fields)
                form = form.With(field, field == "phone" ? "13800001234" : "该校申报材料中的就业数据与公开年报不一致，请予核查。");
            Assert.Contains("邮箱", (await who.Send(form.With("email", email))).Refusal, StringComparison.Ordinal);
        }
        // What a spreadsheet makes of a telephone number.
        foreach (var (who, page, id, fields) in doors.Where(door => door.Form is "correct" or "contact" or "objection"))
        {
            var form = (await who.Open(page)).Form(id).With("name", "张三").With("email", "zhang@example.org").With("phone", "1.38001E+10");
            if (id == "objection")
                form = form.With("text", "该校申报材料中的就业数据与公开年报不一致，请予核查。");
            Assert.Contains("Excel", (await who.Send(form)).Refusal, StringComparison.Ordinal);
        }
        await office.Service.Clock.SettleAsync();

        Assert.DoesNotContain(await office.Service.Get<PeopleStore>().All(RecipientKind.Accounts), one => one.Name == "张三");
        Assert.Empty(await office.Service.Get<PeopleStore>().All(RecipientKind.Units));
        Assert.Empty(await office.Service.Get<PeopleStore>().All(RecipientKind.Objectors));
    }
}
