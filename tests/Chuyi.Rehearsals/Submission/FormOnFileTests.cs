using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Titles;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>What the register knows of a unit is proposed in its form, and nothing else is submitted.</summary>
public sealed class FormOnFileTests(AzuriteFixture azurite)
{
    private const string Office = "office P.officer";

    private static readonly Unit Bureau = new()
    {
        Id = "U.bureau",
        OfficialName = "长沙市教育局",
        Type = UnitType.Government,
        Prefecture = "长沙市",
    };

    private static readonly Unit School = new()
    {
        Id = "U.school",
        OfficialName = "湘江职业中专学校",
        Type = UnitType.SecondaryVocational,
        Prefecture = "长沙市",
        Bureau = Bureau.Id,
    };

    [Fact]
    public async Task A_school_of_one_prefecture_does_not_submit_a_form_that_says_another()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var category = Catalogue.Official.Category("secondary-school");
        var hash = await service.Ask(() => service.Get<RoundContents>().Keep(new(CategoryLevel.Designated, category)));
        await new Call(service) { Content = hash }.Open();
        await service.Do(CaseId.Units, Office, new AddUnit(0, Bureau), opens: true);
        await service.Do(CaseId.Units, Office, new AddUnit(1, School));
        await service.HasApplicant("school@example.org", School.Id, School.OfficialName);
        var school = new Applicant(service, School.Id);
        await school.SignIn();
        await school.Begin();
        using var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await visitor.SignIn(service, "school@example.org");
        var (at, draft) = ($"/drafts/{school.Application}/form/unit", "/drafts/" + school.Application);

        var page = await visitor.Open(at);
        Assert.NotEmpty(page.Text("#from-register"));
        Assert.Equal(
            [School.OfficialName, Bureau.OfficialName, "changsha"],
            new[] { "input[name=unit-name]", "input[name=supervisor]", "select[name=prefecture] option[selected]" }.Select(one =>
                page.First(one)?.GetAttribute("value")
            )
        );
        await TitleForm.Fill(visitor, school.Application, category.Form, School.OfficialName, School.OfficialName);
        foreach (var part in DossierPart.Default)
            await school.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        // With whatever else the form asks for, it says of the unit what is on file.
        Assert.Empty((await visitor.Open(draft + "/check")).Text("#lacking"));

        var filled = (await visitor.Open(at)).Form("section");
        Assert.Empty((await visitor.Send(filled.With("prefecture", "xiangxi").With("supervisor", "湘西土家族苗族自治州教育局"))).Refusal);
        // It is kept, told at its field and where the draft is looked over, and not sealed.
        page = await visitor.Open(at);
        Assert.Contains("“所在市州”与单位名录登记的“长沙市”不一致，请核对", page.Text("#section-faults"), StringComparison.Ordinal);
        Assert.Contains("“主管部门”与单位名录登记的“长沙市教育局”不一致", page.Text("#section-faults"), StringComparison.Ordinal);
        Assert.Contains(
            "“所在市州”与单位名录登记的“长沙市”不一致",
            (await visitor.Open(draft + "/check")).Text("#lacking"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await school.Submit());
        Assert.Equal("xiangxi", (await Draft()).Answers.Text("prefecture"));

        Assert.Empty(
            (await visitor.Send(page.Form("section").With("prefecture", "changsha").With("supervisor", Bureau.OfficialName))).Refusal
        );
        Assert.Equal(HttpStatusCode.SeeOther, await school.Submit("again"));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ApplicationStage.Checking, (await service.State<ApplicationState>(school.Application)).Stage);

        async Task<Draft> Draft() => (await service.Ask(() => service.Get<DraftStore>().Find(School.Id, school.Application, default)))!;
    }
}
