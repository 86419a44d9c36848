using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <content>A form that is sent again in another year than it was sent in first.</content>
public sealed partial class RepeatedFormTests
{
    private const string Round = "R.2026.secondary-school.2";

    [Fact]
    public async Task A_round_is_opened_once_also_when_a_new_year_has_begun_meanwhile()
    {
        await service.Clock.AdvanceToAsync(At(new(2026, 12, 31), 23, 59), TestContext.Current.CancellationToken);
        await SignIn(Office);
        var form = (await visitor.Open("/office"))
            .Form("open-round")
            .With("category", "secondary-school")
            .With("deadline", "2027-02-20T17:00:00")
            .With("random", "双色球开奖号码")
            .With("randomDay", "2027-02-24")
            .With("randomWhere", "www.example.org/lottery")
            .With("randomCounts", "6 1");
        var anyway = (await visitor.Send(form)).Form("open-anyway");

        var first = await visitor.Send(anyway);
        await service.Clock.AdvanceToAsync(At(new(2027, 1, 1), 0, 1), TestContext.Current.CancellationToken);
        var again = await visitor.Send(anyway);
        await service.Clock.SettleAsync();

        Assert.Equal([Round, Round], [first.Id, again.Id]);
        Assert.Equal(2, (await service.Get<RoundOpenings>().All(TestContext.Current.CancellationToken)).Count);
        Assert.Contains("2026年", (await service.State<RoundState>(Round)).Opening!.Title.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_received_as_the_old_year_ended_and_waits_has_the_round_of_that_year()
    {
        var (call, rounds) = ((await service.State<RoundState>(Call.Id)).Opening!, service.Get<RoundOpenings>());
        var waiting = new ReceivedAct("form", CaseId.Parse(Round), "office", Service.Start, new OpenRound(call));
        await service.Get<Inbox>().Post(waiting, TestContext.Current.CancellationToken);

        foreach (var year in new[] { 2026, 2027 })
            Assert.Equal(Round, await rounds.IdFor("form", year, "secondary-school", TestContext.Current.CancellationToken));
        Assert.Equal(
            "R.2027.secondary-school.1",
            await rounds.IdFor("another", 2027, "secondary-school", TestContext.Current.CancellationToken)
        );
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => BeijingTime.At(day, new TimeOnly(hour, minute));
}
