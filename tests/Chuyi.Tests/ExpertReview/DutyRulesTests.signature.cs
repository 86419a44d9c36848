using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <content>What is signed, and for how long it may be open again.</content>
public partial class DutyRulesTests
{
    [Fact]
    public void What_is_signed_is_taken_back_while_the_review_would_not_go_to_another_at_once()
    {
        DutyState Signed(DateOnly due) =>
            After(
                After(DutyState.Empty, Invite with { Invitation = Invite.Invitation with { Due = due, Numbers = Replacing } }),
                new AcceptInvitation(),
                Sheet("A.1"),
                Sheet("A.2"),
                new SignSheets()
            );
        var today = BeijingTime.DayOf(Now);

        Assert.IsType<SheetsTakenBack>(Assert.Single(Facts(Signed(today.AddDays(-5)), new TakeBackSheets())));
        Assert.Equal("not-now", Refusal(Signed(today.AddDays(-6)), new TakeBackSheets()));
        Assert.Null(SignatureRules.TakenBackUntil(Signed(today.AddDays(-6)), Now));
    }

    [Fact]
    public void More_time_holds_for_what_is_signed_as_long_as_that_can_be_taken_back()
    {
        var more = new ExtendDuty(Later, new("假期", "holidays"));
        var signed = After(Complete, new SignSheets());
        var extended = After(signed, more);

        Assert.Equal((DutyStage.Signed, Later), (extended.Stage, extended.Due));
        // Nothing is asked of them, and so no letter tells them.
        Assert.Empty(DutyLetters.For(extended, new DutyExtended(Later, new("假期", "holidays"))));
        Assert.Equal(
            (DutyStage.Reviewing, Later),
            (After(extended, new TakeBackSheets()).Stage, After(extended, new TakeBackSheets()).Due)
        );
        Assert.Empty(DutyRules.Decide(signed, Received(more) with { At = Now.AddMinutes(10) }).Facts);
        Assert.Empty(Facts(signed with { Signatures = SignatureRules.MostSignatures }, more));
        Assert.Empty(Facts(signed with { Invitation = signed.Invitation! with { Numbers = AtOnce } }, more));
    }

    private static RoundNumbers AtOnce => Invite.Invitation.Numbers with { TakeBackMinutes = null };

    [Fact]
    public void What_is_typed_is_kept_for_what_can_be_scored_and_for_nothing_else()
    {
        Assert.Equal(["", "", "A.1 A.2", "", "", ""], InEveryStage.Select(state => string.Join(' ', state.BeingTyped)));
        var again = After(Complete, new SignSheets(), new AddItem(new() { Application = "A.9", Due = Later }));
        Assert.Equal(["A.9"], again.BeingTyped);
        Assert.Equal(["A.2"], After(Reviewing, new DeclareConflict(new() { Application = "A.1", Reason = "顾问" })).BeingTyped);
    }

    private static RoundNumbers Replacing => Invite.Invitation.Numbers with { ReplaceAfterDays = 5 };
}
