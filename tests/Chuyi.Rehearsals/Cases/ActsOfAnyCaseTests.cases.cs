using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Policy;

namespace Chuyi.Rehearsals.Cases;

/// <content>The cases that do not stand there yet, and one that has ended of each kind that does.</content>
public sealed partial class ActsOfAnyCaseTests
{
    private const string Office = "office P.officer";

    private static readonly CaseId Title = CaseId.Designation("CY-2026-secondary-school-1-001");

    private async Task OpenTheOthers()
    {
        await Designate();
        var schedule = new YearSchedule
        {
            Year = 2027,
            DocumentNumber = "国办发明电〔2026〕7号",
            Days = ScheduleText.Read(YearEndRehearsals.Schedule).Value!,
        };
        await Service.Do(CaseId.Calendar(2027), Office, new AddSchedule(schedule), opens: true);
        await Service.Do(CaseId.Experts, Office, new RetireExpert(new("X.one", "退休")), opens: true);
        var (contact, whose) = (CaseId.Contact("finance"), Recipient.Department("finance"));
        var person = (await Service.Get<PeopleStore>().Find(whose))!;
        await Service.Ask(() => Service.Get<Proposals>().Keep(new("contact", whose, contact, person), Stop));
        var proposal = new Proposal { Id = "contact", Contact = ContactPrints.Of(person, Service.Get<Keys>()) };
        await Service.Do(
            contact,
            Office,
            new ProposeContact(new() { Department = new("省财政厅", "Finance"), Proposal = proposal }),
            opens: true
        );
    }

    private async Task<IReadOnlyList<CaseId>> Ended()
    {
        await Designate();
        var call = new Call(Service) { CheckBy = new(2026, 12, 31) };
        await Service.Know(Recipient.Account("P.退出"), "退出", "left@example.org");
        await Service.Do("A.退出", "applicant P.退出", call.Submission("退出"), opens: true, at: Service.Start);
        await Service.Do("A.退出", "applicant P.退出", new Withdraw("学校合并"));
        var duty = await call.Invite("E99");
        await Service.Do(duty, Call.Id, new ReleaseDuty(new("因病不能参加", "ill")));
        var objection = await call.Object("other", "A.乙校");
        await Service.Do(objection, "objector", new VerifyContact());
        await Service.Do(objection, Office, new DecideObjection(new() { Upheld = false, Reason = "经核查，数据无误。" }));
        var signature = CaseId.SignOff(Call.Id, "finance", 9);
        var request = new SignatureRequest
        {
            Round = Call.Id,
            Category = "secondary-school",
            RoundTitle = Call.Title,
            Department = new("finance", new("省财政厅", "Finance")),
            Sending = 9,
            ListHash = new string('a', 64),
            Due = new(2026, 5, 7),
            Officer = "P.officer",
        };
        await Service.Do(signature, Call.Id, new AskSignature(request), opens: true);
        await Service.Do(signature, Call.Id, new SupersedeSignature());
        return
        [
            await EndedRound(),
            Title,
            CaseId.Parse("A.退出"),
            CaseId.Parse(duty),
            CaseId.Parse(objection),
            signature,
            await Recommended(),
        ];
    }

    // Nobody applied in it.
    private async Task<CaseId> EndedRound()
    {
        var (round, deadline) = (CaseId.Round(2026, "secondary-school", 2), Service.Clock.GetUtcNow().AddHours(1));
        var call = (await Service.State<RoundState>(Call.Id)).Opening! with
        {
            Round = round,
            Deadline = deadline,
            RandomSource = Call.Source with { Day = BeijingTime.DayOf(deadline).AddDays(1) },
        };
        await Service.Do(round, Office, new OpenRound(call), opens: true);
        await Service.Clock.AdvanceToAsync(deadline.AddMinutes(1));
        await Service.Do(round, Office, new EndRound("无单位申报"));
        return round;
    }

    // What was asked of a recommender whose last day is over.
    private async Task<CaseId> Recommended()
    {
        const string Other = "U.other-bureau";
        await Service.Know(Recipient.Unit(Other), "推荐人", "other-bureau@example.org", "13800004322");
        var call = new Call(Service)
        {
            CheckBy = new(2026, 12, 31),
            Recommendation = new() { Recommender = RecommenderKind.Bureau, Due = new(2026, 3, 27) },
            RecommenderOf = _ => Other,
        };
        await Service.Know(Recipient.Account("P.外荐"), "外荐", "outside@example.org");
        await Service.Do("A.外荐", "applicant P.外荐", call.Submission("外荐"), opens: true, at: Service.Start);
        await Service.Clock.AdvanceToAsync(Service.Clock.GetUtcNow().AddMinutes(5));
        return CaseId.Recommendation(Call.Id, Other);
    }

    // By its certificate it ends.
    private async Task Designate()
    {
        if ((await Service.Events.Events(Title, Stop)).Count > 0)
            return;
        await Service.Do(
            Title,
            Call.Id,
            new IssueDesignation(
                new()
                {
                    Number = Title.Name,
                    CategoryName = Call.Title,
                    DocumentNumber = "湘教通〔2026〕88号",
                    Day = new DateOnly(2026, 4, 1),
                    Programme = Catalogue.Official.Programme,
                    SignedBy = [],
                    Round = Call.Id,
                    Category = "secondary-school",
                    Application = CaseId.Parse("A.从前"),
                    UnitName = "从前的学校",
                    Title = "从前的建设",
                    Account = "P.before",
                }
            ),
            opens: true
        );
    }
}
