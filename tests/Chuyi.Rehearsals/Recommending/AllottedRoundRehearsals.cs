using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Rehearsals.Recommending;

/// <summary>
/// A round of which each prefecture has one place, from the call to the certificates: its bureau nominates in order, the first
/// that passes gets the place, and where nobody does it stays open.
/// </summary>
public sealed class AllottedRoundRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office P.officer",
        Changsha = "长沙市",
        Zhuzhou = "株洲市",
        Xiangtan = "湘潭市";

    [Fact]
    public async Task Each_bureau_nominates_in_order_and_the_first_that_passes_gets_the_place()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service)
        {
            Numbers = RoundNumbers.Default(quota: 3, reserve: 0, panel: 3) with { PassMark = 70 },
            Recommendation = new() { Recommender = RecommenderKind.Bureau, Due = new(2026, 3, 25) },
            Allocation = new()
            {
                Kind = CategoryKind.Allotted,
                Named = [],
                Prefectures = [Changsha, Zhuzhou, Xiangtan],
                PerPrefecture = 1,
            },
            PrefectureOf = unit =>
                unit is "甲校" or "乙校" ? Changsha
                : unit is "戊校" ? Xiangtan
                : Zhuzhou,
            RecommenderOf = BureauOf,
        };
        foreach (var bureau in new[] { "U.changsha", "U.zhuzhou", "U.xiangtan" })
            await service.Know(Recipient.Unit(bureau), "推荐人", bureau[2..] + "@example.org");
        await call.Open();
        foreach (var unit in "甲乙丙丁戊")
            await call.Submit(unit + "校");

        // Before it is recommended nothing is accepted.
        await service.Do("A.甲校", Office, new PassCheck());
        Assert.Equal(ApplicationStage.Checking, (await service.State<ApplicationState>("A.甲校")).Stage);

        await service.Until(3, 20, 18);
        await call.ImportPool();
        // 乙校 scores less than 甲校 and stands before it; 丁校 is first of its bureau and falls short; 湘潭 says nothing.
        await Recommend(service, "U.changsha", new("A.甲校", 2, null), new("A.乙校", 1, null));
        await Recommend(service, "U.zhuzhou", new("A.丙校", 2, null), new("A.丁校", 1, null));
        await service.Until(3, 26);

        Assert.Equal(ApplicationStage.Refused, (await service.State<ApplicationState>("A.戊校")).Stage);
        Assert.Equal(
            """
            03-02 09:00:00 Submitted: 戊校提交申报“戊校建设”，材料 4 份，回执号 戊校。
            03-02 09:00:00 LetterSent: 发出信函“提交回执 戊校”。
            03-02 09:00:00 LetterSent: 发出信函“须经推荐”。
            03-10 00:00:00 FormalCheckOverdue: 形式审查超过期限，已提醒经办部门。
            03-10 00:00:00 LetterSent: 发出信函“形式审查逾期：戊校”。
            03-26 00:00:10 NotRecommended: 推荐期限届满，未获湘潭市教育局推荐，本申报不予受理。
            03-26 00:00:10 LetterSent: 发出信函“不予受理通知（未获推荐）”。
            """,
            Call.Plain(await service.Transcript("A.戊校"))
        );
        foreach (var unit in "甲乙丙丁")
            await service.Do($"A.{unit}校", Office, new PassCheck());
        await service.Do(Call.Id, Office, new Functions.ExpertReview.CommitDraw(null, null));
        await service.Until(3, 27);
        await service.Do(Call.Id, Office, new DrawExperts(Call.Values));
        await call.Review();

        Assert.Equal(
            """
            1 乙校 85 Proposed
            2 甲校 95 Reserve
            3 丁校 60 NotProposed
            4 丙校 75 Proposed
            """,
            await call.Standings()
        );
        var list = await service.Ask(async () => await service.Get<RankedLists>().Read((await call.Round()).ListHash!));
        Assert.Equal([Xiangtan], list.OpenPrefectures);

        await call.Confirm();
        await service.Until(4, 10);
        await call.Sign();
        await call.Announce();

        Assert.Equal(RoundStage.Announced, (await call.Round()).Stage);
        Assert.Equal(ApplicationStage.Designated, (await service.State<ApplicationState>("A.乙校")).Stage);
        Assert.Equal(ApplicationStage.Designated, (await service.State<ApplicationState>("A.丙校")).Stage);
        Assert.Equal(ApplicationStage.NotDesignated, (await service.State<ApplicationState>("A.甲校")).Stage);
    }

    private static string BureauOf(string unit) =>
        unit is "甲校" or "乙校" ? "U.changsha"
        : unit is "戊校" ? "U.xiangtan"
        : "U.zhuzhou";

    private static async Task Recommend(Service service, string bureau, params RecommendationChoice[] choices)
    {
        var recommendation = CaseId.Recommendation(Call.Id, bureau);
        var holder = Recipient.Unit(bureau).Holder;
        await service.Do(recommendation, holder, new HandInLetter(Call.Document("plan") with { Kind = "recommendation-letter" }));
        await service.Do(recommendation, holder, new Recommend(choices));
    }
}
