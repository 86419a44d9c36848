using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>What its stories are made of.</content>
public sealed partial class StageRehearsals
{
    // Accepted, and withdrawn.
    private static async Task Leave(Service service, Call call, string unit)
    {
        await call.Submit(unit);
        await service.Do("A." + unit, Office, new PassCheck());
        await service.Do("A." + unit, "applicant P." + unit, new Withdraw("学校合并"));
    }

    private static async Task Links(Service service, string @case)
    {
        await service.Do(@case, "holder", new LockLink("link"));
        await service.Do(@case, "holder", new RenewLink());
    }

    private static Task Add(Service service, string duty, string application) =>
        service.Do(duty, Call.Id, new AddItem(new() { Application = application, Due = new(2026, 4, 3) }));

    private static async Task Sign(Service service, string duty)
    {
        foreach (var item in (await service.State<DutyState>(duty)).Open.ToList())
            await service.Do(
                duty,
                "expert",
                new ScoreSheet(
                    new()
                    {
                        Application = item,
                        Scores = [80, 80, 80, 80],
                        Comment = "材料完整，建设基础扎实，方案可行。",
                    }
                )
            );
        await service.Do(duty, "expert", new SignSheets());
    }

    private static Task Release(Service service, string duty) => service.Do(duty, Call.Id, new ReleaseDuty(new("逾期", "overdue")));

    private static async Task Decide(Service service, string objection, bool upheld)
    {
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, Office, new DecideObjection(new() { Upheld = upheld, Reason = "经核查，结论如上。" }));
    }

    private static async Task<string> Ask(Service service, string department)
    {
        var signature = CaseId.SignOff(Call.Id, department, 1);
        await service.Do(
            signature,
            Call.Id,
            new AskSignature(
                new SignatureRequest
                {
                    Round = Call.Id,
                    Category = "secondary-school",
                    RoundTitle = Call.Title,
                    Department = new(department, new(department, department)),
                    Sending = 1,
                    ListHash = new string('a', 64),
                    Due = new(2026, 3, 7),
                    Officer = "P.officer",
                }
            ),
            opens: true
        );
        return signature;
    }

    private static async Task Propose(Service service, Recipient whose, CaseId @case, string form)
    {
        var person = new Person
        {
            Id = whose.Id,
            Name = "某人",
            Email = form + "@example.org",
            Phone = "13800001234",
        };
        await service.Ask(() => service.Get<Proposals>().Keep(new(form, whose, @case, person), default));
        var proposal = new Proposal { Id = form, Contact = ContactPrints.Of(person, service.Get<Keys>()) };
        await service.Do(
            @case,
            Office,
            @case.Kind == CaseKind.Contact
                ? new ProposeContact(new() { Department = new("省财政厅", "Finance"), Proposal = proposal })
                : new ProposeAccount(new() { Role = Role.Auditor, Proposal = proposal }),
            opens: true
        );
    }

    private static async Task<IEnumerable<string>> Told(Service service, string @case) =>
        (await service.Events.Events(@case)).Select(e => e.Type);

    private static async Task NothingIsDeclined(Service service, string @case) =>
        Assert.DoesNotContain(nameof(ActDeclined), await Told(service, @case));
}
