using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Rehearsals.Policy;

/// <summary>The end of a year whose next is not announced: nobody is stopped, and days are counted once they can be.</summary>
public sealed class YearEndRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office@example.org";

    internal const string Schedule = """
        2027-01-01 至 2027-01-03 休
        2027-02-05 to 2027-02-11 off
        2027-02-13 班
        2027-02-20 work
        2027-04-03 至 2027-04-05 休
        2027-05-01 至 2027-05-05 休
        2027-05-08 班
        2027-06-09 休
        2027-09-15 休
        2027-10-01 至 2027-10-07 休
        2027-10-09 班
        """;

    private const string TwoYearsLater = """
        2029-01-01 至 2029-01-03 休
        2029-01-06 班
        2029-02-03 班
        2029-02-05 至 2029-02-11 休
        2029-04-03 至 2029-04-05 休
        2029-05-01 至 2029-05-05 休
        2029-05-12 班
        2029-10-01 至 2029-10-07 休
        2029-10-13 班
        """;

    [Fact]
    public async Task The_check_of_what_was_submitted_is_counted_when_its_year_is_entered()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service) { CheckBy = null };
        await call.Submit("甲校");
        await service.Until(3, 5);
        // The year is known: counted the next day.
        Assert.Equal((ApplicationStage.Checking, new DateOnly(2026, 3, 9)), await Check(service));

        await service.Until(12, 29);
        await service.Do(
            "A.甲校",
            "office P.officer",
            new RequestSupplement(new() { Defects = ["缺少公章"], Due = new DateOnly(2027, 1, 5) })
        );
        await service.Until(12, 31);
        await service.Do(
            "A.甲校",
            "applicant P.甲校",
            new Supplement(
                new()
                {
                    Documents =
                    [
                        Call.Document("form") with
                        {
                            Id = "sealed",
                            Sha256 = new string('f', 64),
                        },
                        .. DossierPart.Default.Skip(1).Select(r => Call.Document(r.Kind)),
                    ],
                }
            )
        );
        await service.Clock.AdvanceToAsync(At(2027, 1, 4), TestContext.Current.CancellationToken);
        Assert.Equal((ApplicationStage.Checking, null), await Check(service));

        using var visitor = await SignedIn(service, Service.AdministratorEmail);
        await Enter(service, visitor);
        await service.Clock.AdvanceToAsync(At(2027, 1, 5), TestContext.Current.CancellationToken);

        Assert.Equal((ApplicationStage.Checking, new DateOnly(2027, 1, 4)), await Check(service));
        Assert.Contains(
            "依据国办发明电〔2026〕7号录入 2027 年节假日安排",
            await service.Transcript(CaseId.Calendar(2027)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_schedule_that_is_amended_is_entered_once_more_and_counts_from_then_on()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        using var visitor = await SignedIn(service, Service.AdministratorEmail);
        await Enter(service, visitor, days: TwoYearsLater, year: 2029);
        var gaps = await visitor.Open("/office/calendar");
        Assert.Contains("2027、2028", gaps.Text("#gaps"), StringComparison.Ordinal);
        Assert.NotEmpty(gaps.All("[data-year='2029']"));
        await Enter(service, visitor);
        await Enter(service, visitor);
        await Enter(
            service,
            visitor,
            "国办发明电〔2027〕1号",
            Schedule.Replace("2027-06-09 休", "2027-06-09 至 2027-06-10 休\n2027-06-06 班")
        );

        var events = await service.Events.Events(CaseId.Calendar(2027));
        Assert.Equal([nameof(ScheduleAdded), nameof(ScheduleAdded)], events.Select(e => e.Type));
        var entered = (await service.State<CalendarState>(CaseId.Calendar(2027))).Schedule!;
        Assert.Equal("国办发明电〔2027〕1号", entered.DocumentNumber);
        Assert.True(WorkingDays.Official.With(entered).IsWorkingDay(new DateOnly(2027, 6, 6)));
        Assert.False(WorkingDays.Official.With(entered).IsWorkingDay(new DateOnly(2027, 6, 10)));
    }

    [Fact]
    public async Task A_supplementary_notice_waits_for_its_year_and_holds_up_no_other()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review();
        await service.Until(12, 22);
        await call.Confirm();
        await service.Until(12, 29);
        var objection = await call.Object("one", "A.甲校");
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = true, Reason = "经核查，就业数据不实。" }));
        await service.Clock.AdvanceToAsync(At(2027, 1, 8), TestContext.Current.CancellationToken);
        Assert.Equal((RoundStage.Notice, 1), (await call.Round() is var round ? round.Stage : default, round.Unscheduled.Count));
        Assert.Contains(round.Notices, notice => notice.IsOver);

        using var visitor = await SignedIn(service, Service.AdministratorEmail);
        await Enter(service, visitor);
        await service.Clock.AdvanceToAsync(At(2027, 1, 9), TestContext.Current.CancellationToken);

        Assert.Contains("第 2 号公示定于2027年1月11日至2027年1月15日。", await service.Transcript(Call.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_reaches_into_an_unknown_year_is_opened_when_the_office_has_confirmed_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        using var visitor = await SignedIn(service, Office);
        var page = await visitor.Send(
            (await visitor.Open("/office"))
                .Form("open-round")
                .With("category", "secondary-school")
                .With("deadline", "2026-12-20T17:00:00")
                .With("random", "双色球开奖号码")
                .With("randomDay", "2026-12-24")
                .With("randomWhere", "www.example.org/lottery")
                .With("randomCounts", "6 1")
        );
        Assert.Contains("2027", page.Refusal, StringComparison.Ordinal);

        var opened = await visitor.Send(page.Form("open-anyway"));
        await service.Clock.SettleAsync();

        Assert.Equal("R.2026.secondary-school.2", opened.Id);
        // Who needs a schedule reads who enters it.
        var calendar = await visitor.Open("/office/calendar");
        Assert.False(calendar.HasForm("schedule"));
        Assert.NotEmpty(calendar.Text("#by-administrators"));
        Assert.Equal(RoundStage.Open, (await service.State<RoundState>(opened.Id)).Stage);
    }

    internal static DateTimeOffset At(int year, int month, int day) => BeijingTime.At(new DateOnly(year, month, day), new TimeOnly(9, 0));

    private static async Task<(ApplicationStage, DateOnly?)> Check(Service service)
    {
        var state = await service.State<ApplicationState>("A.甲校");
        return (state.Stage, state.CheckBy);
    }

    internal static async Task Enter(
        Service service,
        Visitor visitor,
        string number = "国办发明电〔2026〕7号",
        string days = Schedule,
        int year = 2027
    )
    {
        await visitor.Send(
            (await visitor.Open("/office/calendar"))
                .Form("schedule")
                .With("year", $"{year}")
                .With("documentNumber", number)
                .With("days", days)
        );
        await service.Clock.SettleAsync();
    }

    internal static async Task<Visitor> SignedIn(Service service, string email)
    {
        var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
        return visitor;
    }
}
