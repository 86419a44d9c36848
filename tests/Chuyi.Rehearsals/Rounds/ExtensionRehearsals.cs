using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Rounds;

/// <summary>The office puts off a deadline: what comes before the new one counts, and whoever has a part is told.</summary>
public sealed class ExtensionRehearsals(AzuriteFixture azurite)
{
    private const string First = "office P.officer",
        Second = "office P.second";

    private static readonly ExtensionTerms Later = new()
    {
        Deadline = Call.Deadline.AddDays(7),
        Day = Call.Source.Day.AddDays(7),
        Reason = "省内多地停电停网",
    };

    [Fact]
    public async Task A_deadline_is_put_off_by_two_and_the_round_closes_at_the_new_one()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        var account = CaseId.Account("school@example.org");
        await service.HasApplicant("school@example.org", "U.丙校", "丙校");
        await service.Do(account, First, new OpenAccount(new() { Role = Role.Applicant, Unit = "U.丙校" }), opens: true);
        await call.HandIn("丙校");
        await call.Submit("甲校");
        var rounds = service.Get<RoundOpenings>();
        Assert.Equal(Call.Deadline, (await service.Ask(() => rounds.Find(Call.Id, default)))!.Deadline);

        await service.Until(3, 19);
        await service.Do(Call.Id, First, new ExtendDeadline(Later));
        await service.Do(Call.Id, First, new ExtendDeadline(Later));
        Assert.Equal(Call.Deadline, (await call.Round()).Opening!.Deadline);
        await service.Do(Call.Id, Second, new ExtendDeadline(Later));
        Assert.Equal(Later.Deadline, (await service.Ask(() => rounds.Find(Call.Id, default)))!.Deadline);

        await service.Until(3, 24);
        Assert.Equal(RoundStage.Open, (await call.Round()).Stage);
        await service.Do("A.乙校", "applicant P.乙校", call.Submission("乙校") with { Deadline = Later.Deadline }, opens: true);
        Assert.Equal(ApplicationStage.Checking, (await service.State<ApplicationState>("A.乙校")).Stage);
        Assert.Equal(["DeadlineTold", "LetterSent"], (await service.Events.Events(account)).Select(e => e.Type).TakeLast(2));

        await service.Until(3, 27, 18);
        var closed = (await service.Events.Events(Call.Id)).Single(e => e.Type == nameof(RoundClosed));
        Assert.Equal((Later.Deadline, 2), (closed.At, (await call.Round()).Closing!.Submitted));
        await service.Do(Call.Id, First, new ExtendDeadline(Later with { Deadline = Later.Deadline.AddDays(1) }));
        Assert.Equal(["own-proposal", "not-now"], await Declined(service));
    }

    [Fact]
    public async Task A_deadline_that_carries_a_round_into_a_year_without_holidays_is_put_off_by_whoever_knows_that()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        var id = CaseId.Round(2026, "secondary-school", 2);
        var call = (await service.Ask(() => service.Get<RoundOpenings>().Find(Call.Id, default)))! with
        {
            Round = id,
            Deadline = Call.Deadline.AddDays(120),
            RandomSource = Call.Source with { Day = new(2026, 11, 20) },
        };
        await service.Do(id, First, new OpenRound(call), opens: true);
        using var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await SignIn(service, visitor);
        var form = (await visitor.Open("/office/rounds/" + id)).Form("extend-deadline");

        var asked = await visitor.Send(
            form.With("deadline", DeadlineField.Write(call.Deadline.AddDays(89))).With("reason", "省内多地停电停网")
        );

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("2027 年", asked.Refusal, StringComparison.Ordinal);
        Assert.Null((await service.State<RoundState>(id)).Extension);
        Assert.Empty((await visitor.Send(asked.Form("extend-deadline").Tick(ExtensionForm.UnknownYear, "yes"))).Refusal);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.NotNull((await service.State<RoundState>(id)).Extension);
    }

    private static async Task SignIn(Service service, Visitor visitor)
    {
        var code = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", Service.OfficeEmail));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(code.Form("code").With("code", mail.Latest(Service.OfficeEmail, "sign-in-code").Code));
    }

    private static async Task<IEnumerable<string>> Declined(Service service) =>
        (await service.Events.Events(Call.Id)).Where(e => e.Type == nameof(ActDeclined)).Select(e => (string)e.Data["code"]!);
}
