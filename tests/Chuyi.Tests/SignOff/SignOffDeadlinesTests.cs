using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Xunit;
using static Chuyi.Tests.Policy.Dates;

namespace Chuyi.Tests.SignOff;

public class SignOffDeadlinesTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(2, 1, 3);

    [Theory]
    [InlineData("2026-04-02", "00:00", "2026-04-07")] // calendar days: over Qingming like any others
    [InlineData("2026-04-02", "23:59", "2026-04-07")]
    [InlineData("2024-02-24", "09:00", "2024-02-29")]
    [InlineData("2026-12-30", "09:00", "2027-01-04")] // into a year without a schedule, which no calendar day needs
    public void A_department_has_the_calendar_days_of_the_round(string day, string time, string due) =>
        Assert.Equal(On(due), SignOffDeadlines.Due(At(day, time), Numbers));

    [Theory]
    [InlineData(0, "2026-04-08")] // when the last day has ended
    [InlineData(1, "2026-04-13")]
    [InlineData(2, "2026-04-18")]
    public void A_department_is_reminded_each_time_the_days_have_passed(int reminders, string morning)
    {
        var state = Asked();
        for (var n = 1; n <= reminders; n++)
            state = state.After(new SignatureReminded(n), At("2026-04-08", "00:00"));

        Assert.Equal(At(morning, "00:00"), SignOffDeadlines.RemindAt(state));
    }

    [Fact]
    public void A_link_lives_ninety_days_from_the_letter_that_brings_it()
    {
        Assert.Equal(At("2026-07-02", "00:00"), SignOffDeadlines.LinkUntil(At("2026-04-02", "00:00")));
        Assert.Equal(At("2026-07-02", "00:00"), SignOffLetters.For(Asked(), Ask).Single().Link?.Until);

        var late = Asked().After(new SignatureReminded(30), At("2026-09-01", "00:00"));
        Assert.Equal(At("2026-12-01", "00:00"), SignOffLetters.For(late, new SignatureReminded(30)).Single().Link?.Until);
    }

    private static SignOffState Asked() => SignOffState.Empty.After(Ask, At("2026-04-02", "00:00"));

    private static readonly SignatureAsked Ask = new(
        new SignatureRequest
        {
            Round = CaseId.Round(2026, "secondary-school", 1),
            Category = "secondary-school",
            RoundTitle = new("批次", "round"),
            Department = new Signatory("finance", new("省财政厅", "Finance")),
            Sending = 1,
            ListHash = new string('a', 64),
            Due = On("2026-04-07"),
            Officer = "P.officer",
        }
    );
}
