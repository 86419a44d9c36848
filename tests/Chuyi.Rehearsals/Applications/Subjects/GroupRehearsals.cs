using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using UglyToad.PdfPig;
using Xunit;

namespace Chuyi.Rehearsals.Applications.Subjects;

/// <summary>A round that designates programme groups, of which a unit may lead as many as the round says.</summary>
public class GroupRehearsals(AzuriteFixture azurite)
{
    private const string Number = "CY-2026-secondary-school-1-001";

    [Fact]
    public async Task The_certificate_names_the_group_its_unit_beneath_and_its_programmes_in_the_annex()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service)
        {
            Designates = CategorySubject.ProgrammeGroup,
            SubjectOf = unit => new Subject
            {
                Kind = CategorySubject.ProgrammeGroup,
                Name = unit[..1] + "智能制造专业群",
                Programmes = [new("460104", "机电一体化技术"), new("0127", "机床切削加工")],
                // An expert of the pool is of this unit.
                Participants = ["大学 1"],
            },
        };
        await call.Confirmed();
        await service.Until(4, 30);
        await call.Sign();
        await call.Announce();

        Assert.Equal(3, (await call.Round()).Draw!.Exclusions);
        using var document = PdfDocument.Open(
            await service.Get<Files>().Read(Layout.Containers.Certificates, Certificates.FileName(Number))
        );
        Assert.Contains("甲智能制造专业群", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("甲校", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("1. 460104 机电一体化技术", document.GetPage(2).Text, StringComparison.Ordinal);
        Assert.Contains("3. 参与单位：大学 1", document.GetPage(2).Text, StringComparison.Ordinal);
        // The notice and its print, and the register, name its programmes by their codes.
        var parts = await service.TextsAt("/notices/" + Call.Id, "[data-parts]");
        Assert.Equal(["所含专业：460104 机电一体化技术、0127 机床切削加工；参与单位：大学 1"], parts.Distinct());
        var registered = Assert.Single(await service.TextsAt("/register/" + Number, "dl.facts"));
        Assert.All(
            new[] { "460104 机电一体化技术", "0127 机床切削加工", "大学 1" },
            part => Assert.Contains(part, registered, StringComparison.Ordinal)
        );
    }
}
