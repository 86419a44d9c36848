using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>What a submission takes from the register of units is sealed as it was looked over.</summary>
public sealed class SealedNamesTests(AzuriteFixture azurite)
{
    private const string Office = "office P.officer";

    private static Unit School { get; } =
        new()
        {
            Id = "U.school",
            OfficialName = "某校",
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
        };

    [Fact]
    public async Task A_unit_that_is_renamed_after_its_application_was_looked_over_looks_again_before_it_is_sealed()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        await service.Do(CaseId.Units, Office, new AddUnit(0, School), opens: true);
        var applicant = new Applicant(service, School.Id);
        await service.HasApplicant("school@example.org", School.Id, "某校");
        await applicant.SignIn();
        await applicant.Begin();
        foreach (var part in DossierPart.Default)
            await applicant.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        using var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await visitor.SignIn(service, "school@example.org");
        var shown = await visitor.Open($"/drafts/{applicant.Application}/check");
        Assert.Contains("某校", shown.Text("#shown"), StringComparison.Ordinal);

        var today = BeijingTime.DayOf(service.Clock.GetUtcNow());
        await service.Do(
            CaseId.Units,
            Office,
            new ChangeUnit(
                new()
                {
                    Edition = 1,
                    Before = School,
                    After = School with { OfficialName = "楚怡学校", FormerNames = [new("某校", today.AddDays(-1))] },
                    Since = today,
                    Reason = "经批准更名",
                }
            )
        );
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        var refused = await visitor.Send(shown.Form("submit").Tick("truth", "yes"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("楚怡学校", refused.Text("#shown"), StringComparison.Ordinal);
        Assert.Empty((await visitor.Send(refused.Form("submit"))).Refusal);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("楚怡学校", (await service.State<ApplicationState>(applicant.Application)).Submission!.UnitName);
    }
}
