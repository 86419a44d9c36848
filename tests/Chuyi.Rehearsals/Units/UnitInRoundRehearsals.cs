using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Chuyi.History.Draws;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Units;

/// <summary>A unit in a round: who may not review it, and what it is called on the day.</summary>
public sealed class UnitInRoundRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office P.officer";

    private static Unit Bureau { get; } =
        new()
        {
            Id = UnitIds.Of("大学二"),
            OfficialName = "大学2",
            Type = UnitType.Government,
            Prefecture = "长沙市",
        };

    // The experts of the pool are of 大学1 to 大学5.
    private static Unit School { get; } =
        new()
        {
            Id = UnitIds.Of("甲校"),
            OfficialName = "甲校",
            FormerNames = [new("大学1", new(2024, 8, 31))],
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
            Bureau = Bureau.Id,
        };

    [Fact]
    public async Task An_expert_of_a_former_name_and_one_of_the_bureau_review_nothing_of_a_unit_and_its_documents_have_its_name_of_the_day()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await service.Do(CaseId.Units, Office, new AddUnit(0, Bureau), opens: true);
        await service.Do(CaseId.Units, Office, new AddUnit(1, School));
        await call.Close("甲校");
        await call.Draw();

        var drawn = (ExpertsDrawn)FactFormat.Read((await service.Events.Events(Call.Id)).Single(one => one.Type == nameof(ExpertsDrawn)));
        var draw = await service.Ask(() => service.Get<ExpertDraw>().Document(drawn.DocumentHash, default));
        var report = DrawVerifier.Verify(draw);
        Assert.True(report.Repeated, string.Join(' ', report.Faults.Select(fault => fault.Zh)));
        Assert.Equal(
            [DrawExclusion.Bureau, DrawExclusion.OwnUnit],
            report.Draw!.Exclusions.Select(one => one.Reason).Order(StringComparer.Ordinal)
        );
        var reviewing = (await call.Round()).Panel.Where(expert => expert is "E1" or "E2").ToList();
        foreach (var expert in reviewing)
            Assert.Empty((await service.State<DutyState>(Call.Duty(expert))).Items);

        // Renamed in the middle of the round: what was submitted keeps its name, what is made from then on has the new one.
        await service.Do(
            CaseId.Units,
            Office,
            new ChangeUnit(
                new()
                {
                    Edition = 2,
                    Before = School,
                    After = School with { OfficialName = "楚怡甲校", FormerNames = [.. School.FormerNames, new("甲校", new(2026, 3, 20))] },
                    Since = new(2026, 3, 21),
                    Reason = "经批准更名",
                }
            )
        );
        await call.Review();
        var list = await service.Ask(async () => await service.Get<RankedLists>().Read((await call.Round()).ListHash!));
        Assert.Equal("楚怡甲校", Assert.Single(list.Items).UnitName);
        Assert.Equal("甲校", (await service.State<ApplicationState>("A.甲校")).Submission!.UnitName);

        await call.Confirm();
        await service.Until(3, 31);
        await call.Sign();
        await call.Announce();
        var register = await service.Ask(() => service.Get<DesignationRegister>().All(TestContext.Current.CancellationToken));
        Assert.Equal("楚怡甲校", Assert.Single(register).UnitName);
        // By what it was called before, and only by that.
        using var anybody = service.Anonymous();
        var found = await anybody.GetStringAsync("/register?q=甲校旧", TestContext.Current.CancellationToken);
        Assert.Contains("data-count=\"0\"", found, StringComparison.Ordinal);
        found = await anybody.GetStringAsync($"/register?q={School.FormerNames[0].Was}&year=2026", TestContext.Current.CancellationToken);
        Assert.Contains("data-count=\"1\"", found, StringComparison.Ordinal);
        Assert.DoesNotContain(School.FormerNames[0].Was + "</", found, StringComparison.Ordinal);
    }
}
