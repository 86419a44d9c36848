using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Rehearsals.Ranking;

/// <summary>Applications that nobody is left to review as often as the round fixed.</summary>
public class ShortSheetsRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task Nothing_is_ranked_until_the_office_has_decided_with_a_reason()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        // Three of five decline: two are left for applications that three should review.
        for (var i = 0; i < 3; i++)
            await service.Do(Call.Duty((await call.Round()).Panel[^1]), "expert", new DeclineInvitation("出差"));
        await call.Review();
        var before = await call.Round();

        await service.Do(Call.Id, "office P.officer", new RankWithFewerSheets(new() { Applications = ["A.甲校"], Reason = " " }));
        await service.Do(
            Call.Id,
            "office P.officer",
            new RankWithFewerSheets(new() { Applications = ["A.甲校"], Reason = "库内已无可改派专家" })
        );
        var between = await call.Round();
        await service.Do(
            Call.Id,
            "office P.officer",
            new RankWithFewerSheets(new() { Applications = ["A.乙校"], Reason = "库内已无可改派专家" })
        );

        Assert.Equal(RoundStage.Review, before.Stage);
        Assert.Equal([2, 2], before.Lacking.Select(i => i.Sheets));
        Assert.Equal((RoundStage.Review, "A.乙校"), (between.Stage, Assert.Single(between.Lacking).Application));
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
        Assert.Contains(
            "经办部门决定，1 份申报按现有评分表汇总排序，理由：库内已无可改派专家",
            await service.Transcript(Call.Id),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_that_is_withdrawn_meanwhile_is_not_decided_about()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        for (var i = 0; i < 3; i++)
            await service.Do(Call.Duty((await call.Round()).Panel[^1]), "expert", new DeclineInvitation("出差"));
        await call.Review();

        await service.Do("A.甲校", "applicant P.甲校", new Functions.Applications.Withdraw(null));
        await service.Do(
            Call.Id,
            "office P.officer",
            new RankWithFewerSheets(new() { Applications = ["A.乙校"], Reason = "库内已无可改派专家" })
        );

        Assert.Equal("1 乙校 85 Proposed", await call.Standings());
    }
}
