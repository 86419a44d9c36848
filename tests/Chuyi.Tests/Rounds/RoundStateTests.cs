using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Xunit;

namespace Chuyi.Tests.Rounds;

public class RoundStateTests
{
    [Fact]
    public void Every_stage_is_reached_by_its_facts_and_stands_in_the_tags()
    {
        Assert.Equal(Enum.GetValues<RoundStage>(), SampleRound.InEveryStage.Select(state => state.Stage));
        Assert.All(
            SampleRound.InEveryStage.Skip(1),
            state => Assert.Equal(new CaseTags(SampleRound.Id, "secondary-school", $"{state.Stage}"), state.Tags)
        );
    }

    [Fact]
    public void Reviews_are_in_once_everybody_on_the_panel_has_signed()
    {
        var two = SampleRound.Review.With(
            new DutyCompleted(new() { Expert = "E1", Sheets = 3 }),
            new DutyCompleted(new() { Expert = "E2", Sheets = 3 }),
            new DutyCompleted(new() { Expert = "E1", Sheets = 3 })
        );

        Assert.False(SampleRound.Closed.ReviewsAreIn);
        Assert.False(two.ReviewsAreIn);
        Assert.True(two.With(new DutyCompleted(new() { Expert = "E3", Sheets = 3 })).ReviewsAreIn);
    }

    [Fact]
    public void Who_is_replaced_leaves_the_panel_and_who_takes_over_has_to_sign_again()
    {
        var replaced = SampleRound.Review.With(
            new DutyCompleted(new() { Expert = "E2", Sheets = 3 }),
            new ExpertReplaced
            {
                Leaving = new() { Expert = "E1", Reason = new("出差", "away") },
                To = "E4",
                Moved = [new("A.1", "E4"), new("A.2", "E2")],
            }
        );

        Assert.Equal(["E2", "E3", "E4"], replaced.Panel);
        Assert.Equal(["E5"], replaced.Reserve);
        Assert.Empty(replaced.Done);
        Assert.Equal([new Move("A.1", "E1", "E4"), new Move("A.2", "E1", "E2")], replaced.Moves);
    }

    [Fact]
    public void An_application_given_back_moves_to_another_expert_or_to_nobody()
    {
        var signed = SampleRound.Review.With(new DutyCompleted(new() { Expert = "E3", Sheets = 3 }));
        var moved = signed.With(Reassigned("A.1", "E4"), Reassigned("A.2", "E3"));
        var lost = signed.With(Reassigned("A.1", null));

        Assert.Equal(["E1", "E2", "E3", "E4"], moved.Panel);
        Assert.Equal(["E5"], moved.Reserve);
        Assert.Empty(moved.Done);
        Assert.Equal([new Move("A.1", "E1", "E4"), new Move("A.2", "E1", "E3")], moved.Moves);
        Assert.Equal((signed.Panel, signed.Done, signed.Moves), (lost.Panel, lost.Done, lost.Moves));
    }

    [Fact]
    public void Who_is_asked_as_well_joins_the_panel_and_the_review_lasts_until_their_last_day()
    {
        var signed = SampleRound.Review.With(
            new DutyCompleted(new() { Expert = "E1", Sheets = 3 }),
            new DutyCompleted(new() { Expert = "E2", Sheets = 3 }),
            new DutyCompleted(new() { Expert = "E3", Sheets = 3 })
        );
        var due = signed.Draw!.Due.AddDays(9);
        var asked = signed.With(
            new ArbitersAsked
            {
                Spread = 20,
                Asked = [new("A.1", "E4"), new("A.2", "E1")],
                Nobody = ["A.3"],
                Due = due,
            }
        );

        Assert.Equal(["E1", "E2", "E3", "E4"], asked.Panel);
        Assert.Equal(["E5"], asked.Reserve);
        Assert.Equal(["E2", "E3"], asked.Done);
        Assert.Equal([new Move("A.1", null, "E4"), new Move("A.2", null, "E1")], asked.Moves);
        Assert.Equal(["A.1", "A.2", "A.3"], asked.Arbitrated);
        Assert.Equal((false, due), (asked.ReviewsAreIn, asked.Draw!.Due));
    }

    [Fact]
    public void A_notice_goes_up_and_ends_at_the_instants_it_was_set_for()
    {
        var set = SampleRound.Ranked.With(new NoticeScheduled(SampleRound.Notice));
        var up = set.With(new NoticePublished(SampleRound.Notice));
        var over = up.With(new NoticeEnded(1));

        Assert.Equal((SampleRound.Notice.Period.From, true, null), (set.NextNoticeInstant, set.IsOnNotice, set.NoticedHash));
        Assert.Equal((SampleRound.Notice.Period.Until, true, "list"), (up.NextNoticeInstant, up.IsOnNotice, up.NoticedHash));
        Assert.Equal((null, false, "list"), (over.NextNoticeInstant, over.IsOnNotice, over.NoticedHash));
    }

    [Fact]
    public void Its_summary_says_from_which_day_on_a_notice_is_up_that_is_not_over()
    {
        var set = SampleRound.Ranked.With(new NoticeScheduled(SampleRound.Notice));
        var up = set.With(new NoticePublished(SampleRound.Notice));
        var over = up.With(new ObjectionNoted(new() { Objection = CaseId.Parse("O.1"), Item = "A.1" }), new NoticeEnded(1));

        Assert.Equal(NoticeStanding.ToCome, At(set, SampleRound.Notice.Period.From.AddTicks(-1)));
        Assert.Equal(NoticeStanding.Up, At(up, SampleRound.Notice.Period.From));
        Assert.Equal(NoticeStanding.Up, At(up, SampleRound.Notice.Period.Until.AddTicks(-1)));
        Assert.Equal(NoticeStanding.Over, At(over, SampleRound.Notice.Period.Until));
        Assert.Null(At(SampleRound.SignOff, SampleRound.Notice.Period.Until));
        // A summary of before the first day was kept: it says as much as it did.
        Assert.Equal(
            NoticeStanding.Up,
            new RoundEntry(SampleRound.Call, RoundStage.Notice) { NoticeUntil = SampleRound.Notice.Period.Last }.NoticeAt(SampleRound.Now)
        );

        // Who moved up goes on notice alone, after the others.
        var alone = SampleRound.Notice with
        {
            Serial = 2,
            Period = new(new(2026, 4, 20), new(2026, 4, 24)),
            Item = "A.2",
        };
        Assert.Equal(NoticeStanding.ToCome, At(over.With(new NoticeScheduled(alone)), alone.Period.From.AddTicks(-1)));

        static NoticeStanding? At(RoundState state, DateTimeOffset at)
        {
            var summary = (RoundSummary)state.Summary!;
            return new RoundEntry(SampleRound.Call, summary.Stage)
            {
                NoticeFrom = summary.NoticeFrom,
                NoticeUntil = summary.NoticeUntil,
            }.NoticeAt(at);
        }
    }

    [Fact]
    public void A_list_is_on_notice_until_its_last_notice_has_ended_and_its_last_objection_is_settled()
    {
        var second = SampleRound.Notice with
        {
            Serial = 2,
            Period = new(new(2026, 4, 10), new(2026, 4, 17)),
            ListHash = "struck",
            Item = "A.2",
        };
        var struck = SampleRound.OnNotice.With(
            new ObjectionNoted(new() { Objection = CaseId.Parse("O.1"), Item = "A.1" }),
            new ItemStruck
            {
                Item = "A.1",
                PromotedItem = "A.2",
                ListHash = "struck",
                Reason = "属实",
                WasProposed = true,
            },
            new NoticeScheduled(second),
            new NoticePublished(second)
        );
        var ended = struck.With(new NoticeEnded(1), new NoticeEnded(2));

        Assert.Equal(("struck", "struck"), (struck.ListHash, struck.NoticedHash));
        Assert.Equal(second.Period.Until, struck.With(new NoticeEnded(1)).NextNoticeInstant);
        Assert.True(ended.IsOnNotice);
        Assert.False(
            ended
                .With(
                    new ObjectionSettled(
                        new()
                        {
                            Objection = CaseId.Parse("O.1"),
                            Item = "A.1",
                            Outcome = ObjectionOutcome.Upheld,
                            Reason = "属实",
                        }
                    )
                )
                .IsOnNotice
        );
    }

    [Fact]
    public void How_an_objection_ended_is_kept_and_which_it_was()
    {
        var objection = new ItemObjection { Objection = CaseId.Parse("O.1"), Item = "A.1" };
        var settled = new SettledObjection
        {
            Objection = objection.Objection,
            Item = objection.Item,
            Outcome = ObjectionOutcome.Dismissed,
            Reason = "经核查数据无误",
        };
        var after = SampleRound.OnNotice.With(new ObjectionNoted(objection), new ObjectionSettled(settled));

        Assert.Empty(after.OpenObjections);
        Assert.Equal([settled], after.SettledObjections);
    }

    [Fact]
    public void A_list_that_is_returned_is_confirmed_and_signed_by_everybody_anew()
    {
        var returned = SampleRound.SignOff.With(
            new DepartmentSigned("education"),
            new DepartmentReturned { Department = "finance", Reason = "请说明" }
        );
        var again = returned.With(
            new ListConfirmed { ListHash = "list" },
            new SignOffStarted
            {
                Sending = 2,
                ListHash = "list",
                Departments = ["education", "finance"],
            }
        );

        Assert.Equal((RoundStage.Ranked, false, "请说明"), (returned.Stage, returned.IsConfirmed, returned.Returned?.Reason));
        Assert.Equal((RoundStage.SignOff, true, null, 2), (again.Stage, again.IsConfirmed, again.Returned, again.Sendings));
        Assert.Empty(again.Signed);
        Assert.False(again.With(new DepartmentSigned("finance")).AllSigned);
        Assert.True(again.With(new DepartmentSigned("finance"), new DepartmentSigned("education")).AllSigned);
    }

    private static ItemReassigned Reassigned(string application, string? to) =>
        new()
        {
            Returned = new()
            {
                Expert = "E1",
                Application = application,
                Reason = "顾问",
            },
            To = to,
        };
}
