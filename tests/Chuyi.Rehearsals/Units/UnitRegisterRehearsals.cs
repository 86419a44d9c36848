using System.Net;
using System.Text;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.People;
using Xunit;

namespace Chuyi.Rehearsals.Units;

/// <summary>The office keeps the register of units by its pages, on real storage.</summary>
public sealed class UnitRegisterRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Lists = "/office/unit-lists",
        Heading = "单位全称,类型,所在市州,主管部门,统一社会信用代码,曾用名,别名\n",
        Rows = "长沙市教育局,政府部门,长沙市,,,,\n某校,中职,长沙市,长沙市教育局,,某某旧校 至 2024-08-31,某职专\n他校,中职,株洲,,,,";

    private OfficePair office = null!;

    private Service Service => office.Service;

    public async ValueTask InitializeAsync() => office = await OfficePair.StartAsync(azurite);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_list_is_taken_once_nothing_is_wrong_with_it_and_taken_again_changes_nothing()
    {
        var wrong = await Upload(Heading + Rows + "\n某职专,幼儿园,武汉市,无此局,123,,");
        Assert.Equal(
            ["3 name-taken", "5 type", "5 prefecture", "5 bureau", "5 credit-code"],
            wrong.All("#faults tbody tr").Select(row => $"{row.GetAttribute("data-line")} {row.GetAttribute("data-code")}")
        );
        Assert.False(wrong.HasForm("confirm"));
        Assert.Empty((await Known()).All);

        var preview = await Upload(Heading + Rows);
        Assert.Equal(("3", "0", "0"), (preview.Text("#added"), preview.Text("#changed"), preview.Text("#unchanged")));
        Assert.Equal(HttpStatusCode.OK, (await office.First.Send(preview.Form("confirm"))).Status);
        await Service.Clock.SettleAsync();
        Assert.Equal(3, (await office.First.Open("/office/units")).All("#units tbody tr").Count);
        Assert.True((await office.First.Send(preview.Form("confirm"))).SaysReceivedBefore);

        var again = await Upload(Heading + Rows);
        Assert.Equal("3", again.Text("#unchanged"));
        Assert.False(again.HasForm("confirm"));
        var one = await office.First.Open("/office/units?q=" + Uri.EscapeDataString(" 某某（旧）校"));
        Assert.Equal(["某校"], one.All("#units tbody td.main").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("1", (await office.First.Open("/office/units?prefecture=株洲市")).First("#count")?.GetAttribute("data-count"));
        Assert.Equal("1", (await office.First.Open("/office/units?type=Government")).First("#count")?.GetAttribute("data-count"));
    }

    [Fact]
    public async Task A_workbook_is_read_as_well_and_what_is_no_list_is_refused()
    {
        var template = await office.First.Download("/office/unit-templates/xlsx");
        Assert.Equal("1", (await Upload(template!, "名录.xlsx")).Text("#added"));
        Assert.NotEmpty((await Upload([1, 2, 3], "名录.xlsx")).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.First.Open($"{Lists}/{new string('0', 64)}")).Status);
    }

    [Fact]
    public async Task An_account_is_for_the_unit_of_any_of_its_names_and_a_new_unit_comes_on_file_with_it()
    {
        await Import();
        await office.Open(office.First, Role.Applicant, "one@example.org", "　某某旧校");
        var school = (await Known()).Named("某校")!;
        var person = await Service.Ask(() => Service.Get<PeopleStore>().Find(Recipient.Account(CaseId.Account("one@example.org"))));
        Assert.Equal((school.Id, "某校"), (person?.Unit, person?.UnitName));

        (string, string)[] fields = [("role", "Applicant"), ("name", "某人"), ("email", "new@example.org"), ("unit", "新来的学校")];
        var refused = await office.Send(office.First, "/office/accounts", "open-account", fields);
        Assert.Contains("名录中没有“新来的学校”", refused.Refusal, StringComparison.Ordinal);
        await office.Send(
            office.First,
            "/office/accounts",
            "open-account",
            [.. fields, ("unitType", "SecondaryVocational"), ("prefecture", "岳阳市"), ("bureau", "长沙市教育局")]
        );

        var added = (await Known()).Named("新来的学校")!;
        Assert.Equal("岳阳市", added.Prefecture);
        Assert.Contains("某人", (await office.First.Open("/office/units/" + added.Id)).Text("#members"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_renamed_after_a_second_look_and_is_found_by_the_old_name_which_nobody_else_may_have()
    {
        await Import();
        await office.Open(office.First, Role.Applicant, "one@example.org", "某校");
        var school = (await Known()).Named("某校")!;
        var form = (await office.First.Open("/office/units/" + school.Id)).Form("change");
        var asked = await office.First.SendOnce(Renamed(form, "长沙楚怡学校"));
        Assert.Contains("名称由“某校”改为“长沙楚怡学校”", asked.Text("#effects"), StringComparison.Ordinal);
        Assert.Equal("某校", (await Known()).Find(school.Id)?.OfficialName);
        await office.First.SendOnce(asked.Form("sure"));
        await Service.Clock.SettleAsync();

        var renamed = (await Known()).Named("某校")!;
        Assert.Equal(("长沙楚怡学校", "某校"), (renamed.OfficialName, renamed.NameOn(new(2026, 2, 28))));
        Assert.Equal("长沙楚怡学校", renamed.NameOn(new(2026, 3, 1)));
        var person = await Service.Ask(() => Service.Get<PeopleStore>().Find(Recipient.Account(CaseId.Account("one@example.org"))));
        Assert.Equal("长沙楚怡学校", person?.UnitName);
        var shown = await office.First.Open("/office/units/" + school.Id);
        Assert.Contains("由“某校”改为“长沙楚怡学校”", shown.Text(".timeline"), StringComparison.Ordinal);
        // Who did it does not run into what they did.
        var line = shown.First(".timeline li:has(.person)")!;
        Assert.Contains(" " + line.QuerySelector(".person")!.TextContent, line.TextContent, StringComparison.Ordinal);

        // Whoever looked at it before is asked to look again, and no other unit takes a name that it has or had.
        Assert.Contains("已有变更", (await office.First.Send(Renamed(form, "又一名称"))).Refusal, StringComparison.Ordinal);
        var other = (await office.First.Open("/office/units/" + (await Known()).Named("他校")!.Id)).Form("change");
        Assert.Contains(
            "“长沙楚怡学校”的现名、曾用名或别名",
            (await office.First.Send(Renamed(other, "某校"))).Refusal,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_bureau_is_its_own_by_way_of_others()
    {
        await Import();
        var bureau = (await Known()).Named("长沙市教育局")!;
        var form = (await office.First.Open("/office/units/" + bureau.Id)).Form("change");

        Assert.Contains(
            "成环",
            (await office.First.Send(form.With("bureau", "某职专").With("reason", "试"))).Refusal,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Auditors_read_it_and_change_nothing()
    {
        await Import();
        var (one, two) = await office.Administrators();
        await office.Open(one, Role.Auditor, "auditor@example.org");
        await office.Confirm(two, CaseId.Account("auditor@example.org"));
        var auditor = office.Come();
        await office.SignIn(auditor, "auditor@example.org");
        var page = await auditor.Open("/office/units/" + (await Known()).Named("某校")!.Id);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.HasForm("change") || page.HasForm("merge") || (await auditor.Open("/office/units")).HasForm("add"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Open(Lists)).Status);
    }

    private static WebForm Renamed(WebForm form, string name) =>
        form.With("officialName", name).With("since", "2026-03-01").With("reason", "经批准更名");

    private async Task Import()
    {
        await office.First.Send((await Upload(Heading + Rows)).Form("confirm"));
        await Service.Clock.SettleAsync();
    }

    private Task<WebPage> Upload(string list) => Upload(Encoding.UTF8.GetBytes(list), "名录.csv");

    private async Task<WebPage> Upload(byte[] file, string name) =>
        await office.First.Send((await office.First.Open(Lists)).Form("import").WithFile("sheet", name, file));

    private Task<KnownUnits> Known() => Service.Ask(() => Service.Get<UnitRegister>().Now());
}
