using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>What was just submitted is taken back.</content>
public sealed partial class StageRehearsals
{
    [Fact]
    public async Task A_submission_is_taken_back_and_submitted_anew()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.HandIn("甲校");
        await service.Do("A.甲校", "applicant P.甲校", new TakeBack(Call.Deadline));
        await service.Do("A.甲校", "applicant P.甲校", call.Submission("甲校"));
        await service.Do("A.甲校", Office, new PassCheck());

        Assert.Equal(ApplicationStage.Accepted, (await service.State<ApplicationState>("A.甲校")).Stage);
        await NothingIsDeclined(service, "A.甲校");
    }

    [Fact]
    public async Task Links_of_an_expert_are_revoked_and_more_time_is_given_in_every_stage()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        await call.Draw();
        var (first, second) = ((await call.Round()).Panel[0], (await call.Round()).Panel[1]);
        await service.Do(Call.Id, Office, new ExtendReviews(new(2026, 4, 14), "清明假期", null));
        await service.Do(Call.Duty(first), Office, new RevokeLinks("邮件被转发"));
        await service.Do(Call.Duty(first), "expert " + first, new AcceptInvitation());
        await service.Do(Call.Duty(first), Office, new RevokeLinks("邮件被转发"));
        await service.Do(Call.Id, Office, new ExtendReviews(new(2026, 4, 16), "材料较多", null));
        await call.Review(first);
        await service.Do(Call.Duty(first), Office, new RevokeLinks("邮件被转发"));
        await service.Do(Call.Duty(first), Call.Id, new ExtendDuty(new(2026, 4, 18), new("材料较多", "much to read")));
        await service.Do(Call.Id, Office, new ExtendReviews(new(2026, 4, 18), "材料较多", second));

        Assert.Equal(new DateOnly(2026, 4, 16), (await service.State<DutyState>(Call.Duty(first))).Due);
        Assert.Equal(new DateOnly(2026, 4, 18), (await service.State<DutyState>(Call.Duty(second))).Due);
        await NothingIsDeclined(service, Call.Duty(first));
        await NothingIsDeclined(service, Call.Id);
    }

    [Fact]
    public async Task More_time_that_is_given_while_a_signature_can_be_taken_back_holds_once_it_is()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var numbers = RoundNumbers.Default(1, 1, 3) with { TakeBackMinutes = 10, ReplaceAfterDays = 1 };
        var call = new Call(service) { Numbers = numbers };
        await call.Closed("甲校");
        await call.Draw();
        var (first, due) = ((await call.Round()).Panel[0], (await call.Round()).Draw!.Due);
        var duty = Call.Duty(first);
        await call.Review();
        await service.Do(Call.Id, Office, new ExtendReviews(due.AddDays(7), "材料较多", first));
        await service.Do(duty, "expert " + first, new TakeBackSheets());

        // By the first day they would have been reminded, and replaced two days later.
        await service.Until(due.Month, due.Day + 3);
        var state = await service.State<DutyState>(duty);
        Assert.Equal((DutyStage.Reviewing, due.AddDays(7), 0), (state.Stage, state.Due, state.Reminders));
        await call.Review(first);
        Assert.Equal(
            [nameof(SheetsSigned), nameof(DutyExtended), nameof(SheetsTakenBack), nameof(SheetsSigned)],
            (await Told(service, duty)).Where(type => type.StartsWith("Sheets", StringComparison.Ordinal) || type == nameof(DutyExtended))
        );
        Assert.DoesNotContain(await service.Events.Events(duty), one => FactFormat.Read(one) is LetterSent { Kind: "review-extended" });
        await NothingIsDeclined(service, duty);
        await NothingIsDeclined(service, Call.Id);
    }

    [Fact]
    public async Task A_signature_is_taken_back_and_given_anew_and_the_round_hears_of_it_once_it_stands()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { TakeBackMinutes = 10 } };
        await call.Closed("甲校");
        await call.Draw();
        var (first, others) = ((await call.Round()).Panel[0], (await call.Round()).Panel.Skip(1).ToList());
        foreach (var other in others)
            await call.Review(other);
        await call.Review(first);
        Assert.Empty((await call.Round()).Done);

        var duty = Call.Duty(first);
        await service.Do(duty, "expert " + first, new TakeBackSheets());
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(11));
        Assert.Equal(others.Order(StringComparer.Ordinal), (await call.Round()).Done.Order(StringComparer.Ordinal));
        Assert.Null((await call.Round()).Ranking);

        await call.Review(first);
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(9));
        Assert.Null((await call.Round()).Ranking);
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(2));
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);
        Assert.Equal(
            [nameof(SheetsSigned), nameof(SheetsTakenBack), nameof(SheetsSigned)],
            (await service.Events.Events(duty)).Select(one => one.Type).Where(type => type.StartsWith("Sheets", StringComparison.Ordinal))
        );
        await NothingIsDeclined(service, duty);
        await NothingIsDeclined(service, Call.Id);
    }
}
