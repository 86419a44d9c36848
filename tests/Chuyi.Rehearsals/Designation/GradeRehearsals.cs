using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using UglyToad.PdfPig;
using Xunit;

namespace Chuyi.Rehearsals.Designation;

/// <summary>A round of construction units with grades: on notice, sheet, certificate and in the register, with a school's groups.</summary>
public sealed class GradeRehearsals(AzuriteFixture azurite)
{
    private static readonly Category School = Catalogue.Official.Category("secondary-school");

    [Fact]
    public async Task Grade_and_programme_groups_stand_on_notice_certificate_and_register()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service)
        {
            Numbers = RoundNumbers.Default(quota: 2, reserve: 1, panel: 3),
            Level = LevelWords.Of(School.Levels[0]),
            Grades = new()
            {
                Grades = [.. School.Grades.Select(grade => new GradePlaces(grade.Code, grade.Name, 1))],
                IsListedByPlace = true,
            },
        };
        await call.Open();
        GroupAnnex group = new("电子商务专业群", [new("730701", "电子商务")]);
        await call.Submit("甲校", one => one with { Answers = new(new string('a', 64), 3) { Groups = [group] } });
        await service.Do("A.甲校", "office P.officer", new PassCheck());
        await call.Close("乙校", "丙校");
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(3, 30);
        using var anybody = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var notice = await anybody.Open("/notices/" + Call.Id);
        Assert.Equal(
            ["一、A档（1 个）", "二、B档（1 个）", "三、递补（1 个）"],
            notice.All("#list tr.part th").Select(one => one.TextContent.Trim())
        );
        Assert.Contains("拟立项", notice.Text("#list tr[data-application='A.甲校']"), StringComparison.Ordinal);
        Assert.Contains("拟立项建设单位名单", notice.Html, StringComparison.Ordinal);

        await service.Until(4, 10);
        var asked = (await service.State<SignOffState>(Functions.Cases.CaseId.SignOff(Call.Id, "education", 1))).Request!;
        Assert.Equal("拟立项建设单位名单", asked.List.Zh);
        await call.Sign();
        await call.Announce();

        const string Number = "CY-2026-secondary-school-1-001";
        var entry = (await service.Get<Certificates>().Find(Number, default))!;
        Assert.Equal(("a", "电子商务专业群"), (entry.Grade?.Code, entry.Groups?[0].Name));
        using var document = PdfDocument.Open(
            await service.Get<Files>().Read(Layout.Containers.Certificates, Certificates.FileName(Number))
        );
        Assert.Contains("（A档）", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("电子商务专业群（730701 电子商务）", document.GetPage(2).Text, StringComparison.Ordinal);
        var page = await anybody.Open("/register/" + Number);
        Assert.Equal("A档", page.Text("#grade"));
        Assert.Contains("730701 电子商务", page.Text("#groups"), StringComparison.Ordinal);
        Assert.Equal("b", (await service.Get<Certificates>().Find("CY-2026-secondary-school-1-002", default))!.Grade?.Code);
    }
}
