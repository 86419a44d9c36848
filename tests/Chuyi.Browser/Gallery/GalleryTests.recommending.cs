using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <content>A round that takes only what a bureau recommends: its draft, the bureau behind its link, what the office sees of it.</content>
public sealed partial class GalleryTests
{
    private const string Bureau = "长沙市教育局";

    private static readonly CaseId CityRound = CaseId.Round(2026, "city-school", 1);

    private static string BureauId => UnitIds.Of(Bureau);

    private async Task WhereABureauRecommends()
    {
        Typed(Bureau, "推荐函.pdf", "岳麓职业中专学校改扩建", "湘江职业中专学校改扩建", "办学条件未达标", "王推荐", "bureau@example.org");
        var draft = await Recommended("city-school", RecommenderKind.Bureau);
        await gallery.Show("DraftPage.bureau", draft, Applicant);
        await gallery.Show("CheckDraftPage.bureau", draft + "/check", Applicant);
        await gallery.Show("DraftPage.industry", await Recommended("training-base", RecommenderKind.Industry), Applicant);
        await gallery.Show("RecommendersPage.empty", RecommendersPages.Address(CityRound), Seat.Officer);
        await gallery.Show("CallPage.recommended", "/rounds/" + CityRound);

        var contact = UnitContactPages.Address(BureauId);
        await gallery.Show("UnitContactPage.none", contact, Seat.Officer);
        await gallery.Show("UnitContactPage.refused", contact, Seat.Officer, page => page.PressAnyway("#contact button"));
        await service.Know(Recipient.Unit(BureauId), "王推荐", "bureau@example.org");
        await gallery.Show("UnitContactPage", contact, Seat.Officer);

        var now = service.Clock.GetUtcNow();
        await Recommendable("A.7101", BureauId, Unit, now.AddMinutes(-5), 10);
        await Recommendable("A.7102", BureauId, "岳麓职业中专学校", now.AddMinutes(-5), 10);
        await Recommendable("A.7103", "U.0000000000000001", Unit, now.AddDays(10), 20);
        await Recommendable("A.7104", "U.0000000000000002", Unit, now.AddDays(-3), -1);
        var (asked, collecting, ended) = (Of(BureauId), Of("U.0000000000000001"), Of("U.0000000000000002"));
        var at = RecommendationPages.Address(asked);
        await gallery.Show("ApplicationPage.to-be-recommended", "/applications/A.7101", Seat.Officer);
        await gallery.Show("RecommendationPage.collecting", RecommendationPages.Address(collecting), Holds(collecting));
        await gallery.Show("RecommendationPage.ended", RecommendationPages.Address(ended), Holds(ended));
        await gallery.Show("RecommendationPage.asked", at, Holds(asked));
        await gallery.Show("RecommendationPage.refused", at, Holds(asked), page => page.PressAnyway("#recommend button"));
        await gallery.Show("CandidatePage", at + "/applications/A.7101", Holds(asked));
        await service.Do(
            asked,
            "recommender",
            new HandInLetter(Call.Document("plan") with { Kind = "recommendation-letter", FileName = "推荐函.pdf" })
        );
        await gallery.Show("RecommendationPage.letter", at, Holds(asked));
        await gallery.Show("InterruptionPage.recommendation", at, Holds(asked), Answer);
        await service.Do(asked, "recommender", new Recommend([new("A.7101", 1, null), new("A.7102", null, "办学条件未达标")]));
        await gallery.Show("RecommendationPage.given", at, Holds(asked));
        await gallery.Show("RecommendersPage", RecommendersPages.Address(CityRound), Seat.Officer);
        await gallery.Show("ApplicationPage.recommended", "/applications/A.7101", Seat.Officer);
        await gallery.Show("ApplicationPage.not-recommended", "/applications/A.7102", Seat.Auditor);

        static CaseId Of(string unit) => CaseId.Recommendation(CityRound, unit);
        static Seat Holds(CaseId recommendation) => Seat.Holding(recommendation, "recommender");
        static async Task Answer(IPage page)
        {
            await page.Locator("input[name=place]").First.FillAsync("1");
            await page.Locator("textarea[name=reason]").Last.FillAsync("办学条件未达标");
            await page.Press("#recommend button");
        }
    }

    // A round of its own, and its draft of the unit.
    private async Task<string> Recommended(string category, RecommenderKind kind)
    {
        var (of, id) = (Catalogue.Official.Category(category), CaseId.Round(2026, category, 1));
        var today = BeijingTime.DayOf(service.Clock.GetUtcNow());
        await service.Do(
            id,
            "office P.officer",
            new OpenRound(
                (await call.Round()).Opening! with
                {
                    Round = id,
                    Category = category,
                    CategoryName = of.Name,
                    Short = of.Short,
                    Title = of.Name,
                    Deadline = service.Clock.GetUtcNow().AddDays(20),
                    Recommendation = new()
                    {
                        Recommender = kind,
                        Due = today.AddDays(30),
                        Cap = 3,
                        PerPrefecture = 2,
                    },
                    RandomSource = Call.Source with { Day = today.AddDays(40) },
                }
            ),
            opens: true
        );
        return await gallery.Do(
            "/applications",
            Applicant,
            page => page.Press($"#start-{id.ToString().Replace(".", "\\.", StringComparison.Ordinal)} button")
        );
    }

    // An application that waits for its recommender, whose call closes at an instant and who has so many days.
    private async Task Recommendable(string application, string recommender, string unit, DateTimeOffset deadline, int days)
    {
        var (id, now) = (CaseId.Parse(application), service.Clock.GetUtcNow());
        await service.Know(Recipient.Unit(recommender), "王推荐", "bureau@example.org");
        await service.Do(
            id,
            "applicant P.甲校",
            new Submit(
                (await service.State<ApplicationState>("A.甲校")).Submission! with
                {
                    Application = id,
                    Round = CityRound,
                    Category = "city-school",
                    UnitName = unit,
                    Title = unit + "改扩建",
                    Prefecture = "长沙市",
                    CheckBy = BeijingTime.DayOf(now).AddDays(30),
                    Recommendation = new()
                    {
                        Unit = recommender,
                        UnitName = Bureau,
                        Terms = new()
                        {
                            Recommender = RecommenderKind.Bureau,
                            Due = BeijingTime.DayOf(now).AddDays(days),
                            Cap = 3,
                        },
                        Deadline = deadline,
                    },
                },
                now.AddDays(20)
            ),
            opens: true
        );
    }
}
