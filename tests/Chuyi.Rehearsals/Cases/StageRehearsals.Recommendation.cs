using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>What a recommender is asked and says, and what its applications hear of it.</content>
public sealed partial class StageRehearsals
{
    [Fact]
    public async Task A_recommender_orders_what_waits_for_it_and_declines_the_rest_while_some_leave_and_some_come_late()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service)
        {
            Recommendation = new() { Recommender = RecommenderKind.Bureau, Due = new(2026, 3, 27) },
        };
        await service.Know(Recipient.Unit(Call.Bureau), "推荐人", "bureau@example.org");
        await call.Open();
        foreach (var unit in "甲乙丙丁")
            await call.Submit(unit + "校");
        await service.Do("A.丁校", "applicant P.丁校", new Withdraw("学校合并"));
        await service.Do("A.乙校", Office, new RequestSupplement(new() { Defects = ["缺少公章"], Due = new(2026, 3, 30) }));
        await service.Until(3, 20, 18);
        await service.Do("A.丙校", "applicant P.丙校", new Withdraw("学校合并"));

        await Links(service, Recommendation);
        await ChangeContact(service);
        await Late(service, "己校");
        await service.Do(Recommendation, Holder, new HandInLetter(Call.Document("plan") with { Kind = "recommendation-letter" }));
        await service.Do(Recommendation, Holder, new Recommend([new("A.甲校", null, "办学条件未达标"), new("A.乙校", 1, null)]));
        await Links(service, Recommendation);
        await Late(service, "庚校");

        var told = await Told(service, Recommendation);
        Assert.Equal(2, told.Count(type => type == nameof(LinkRenewed)));
        Assert.Equal(4, told.Count(type => type == nameof(CandidateGone)));
        await NothingIsDeclined(service, Recommendation);
        await NothingIsDeclined(service, "A.甲校");
        await NothingIsDeclined(service, "A.乙校");
        Assert.Equal(ApplicationStage.Refused, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Equal(1, (await service.State<ApplicationState>("A.乙校")).Recommendation?.Place);
    }

    private static readonly string Holder = Recipient.Unit(Call.Bureau).Holder;

    private static readonly CaseId Recommendation = CaseId.Recommendation(Call.Id, Call.Bureau);

    // By the register: what waits for the unit goes to whoever is its contact now.
    private static async Task ChangeContact(Service service)
    {
        await service.Do(CaseId.Units, Office, new AddUnit(0, School), opens: true);
        var person = new Person
        {
            Id = Call.Bureau,
            Name = "新联系人",
            Email = "other@example.org",
            Phone = "13800005678",
        };
        await service.Ask(() => service.Get<Proposals>().Keep(new("contact", Recipient.Unit(Call.Bureau), CaseId.Units, person), default));
        await service.Do(
            CaseId.Units,
            Office,
            new ChangeUnitContact(
                new()
                {
                    Unit = Call.Bureau,
                    UnitName = "长沙市教育局",
                    Proposal = new() { Id = "contact", Contact = ContactPrints.Of(person, service.Get<Keys>()) },
                }
            )
        );
        Assert.Contains(nameof(NewUnitContactAsked), await Told(service, Recommendation));
        Assert.Null(await service.Get<Proposals>().Find("contact", TestContext.Current.CancellationToken));
    }

    // One more comes, and leaves again.
    private static async Task Late(Service service, string unit)
    {
        var request = (await service.State<RecommendationState>(Recommendation)).Request!;
        var application = CaseId.Parse("A." + unit);
        var candidate = new Candidate
        {
            Application = application,
            UnitName = unit,
            Title = unit + "建设",
        };
        await service.Do(Recommendation, application, new AskRecommendation(request, candidate));
        await service.Do(Recommendation, application, new NoteCandidateGone(application));
    }
}
