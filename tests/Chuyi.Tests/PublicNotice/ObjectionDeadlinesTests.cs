using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Xunit;
using static Chuyi.Tests.Policy.Dates;

namespace Chuyi.Tests.PublicNotice;

public class ObjectionDeadlinesTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(2, 1, 3);

    private static readonly DateTimeOffset Lodged = At("2026-03-27", "23:00");

    [Fact]
    public void An_objector_has_the_hours_of_the_round_to_confirm_a_contact() =>
        Assert.Equal(At("2026-03-29", "23:00"), ObjectionDeadlines.VerifyBy(Lodged, Numbers));

    [Fact]
    public void Who_is_written_to_late_has_the_whole_time_from_the_letter()
    {
        var sent = Lodged + LetterLimits.Late;

        Assert.Null(ObjectionDeadlines.ExtendedTo(Objection, Lodged, sent.AddTicks(-1)));
        Assert.Equal(sent.AddHours(Numbers.ContactHours), ObjectionDeadlines.ExtendedTo(Objection, Lodged, sent));
    }

    private static ObjectionState Objection =>
        ObjectionState.Empty.After(
            new ObjectionLodged(
                new()
                {
                    Id = CaseId.Objection("R.2026.secondary-school.1", "A.1", "form"),
                    Round = CaseId.Round(2026, "secondary-school", 1),
                    Category = "secondary-school",
                    Item = "A.1",
                    UnitName = "甲校",
                    Text = "申报材料中的数据不实。",
                    ObjectorKind = ObjectorKind.Person,
                    VerifyBy = ObjectionDeadlines.VerifyBy(Lodged, Numbers),
                    Officer = "P.officer",
                }
            ),
            Lodged
        );
}
