using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Tests.Recommending;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>
/// What is asked of whom in each stage of each kind of case, or that it waits for a day, for the service, or for somebody
/// behind a link. A new stage is in no row yet, and fails here.
/// </summary>
public class StageWorkTests
{
    private const string Decided = """
        Round
          None: waits
          Open: waits
          Closed: office:DrawExperts
          Review: office:DecideSheets
          Ranked: office:ConfirmList
          Notice: waits
          SignOff: waits
          Signed: office:Announce
          Announced: waits
          Ended: waits
        Application
          None: waits
          Checking: office:Check
          Supplement: U.1:Supplement
          Accepted: waits
          Placed: waits
          Refused: waits
          Withdrawn: waits
          DeemedWithdrawn: waits
          Struck: waits
          Designated: U.1:TakeCertificate
          NotDesignated: waits
        Duty
          None: waits
          Invited: waits
          Reviewing: waits
          Signed: waits
          Declined: waits
          Released: waits
        Objection
          None: waits
          Lodged: waits
          Verified: office:DecideObjection
          Lapsed: waits
          Upheld: waits
          Dismissed: waits
        SignOff
          None: waits
          Asked: waits
          Signed: waits
          Returned: waits
          Superseded: waits
        Recommendation
          None: waits
          Collecting: waits
          Asked: waits
          Given: waits
          Ended: waits
        Designation
          None: waits
          Made: waits
          Registered: waits
        Account
          None: waits
          Proposed: administrators:ConfirmProposal
          Invited: waits
          Open: waits
          ChangeProposed: office:ConfirmProposal
          Closed: waits
          ReopeningProposed: office:ConfirmProposal
        Contact
          None: waits
          Proposed: administrators:ConfirmProposal
          InForce: waits
        Calendar
          None: office:EnterSchedule
          Known: waits
        Units
          None: waits
          Kept: waits
        Experts
          None: waits
          Kept: waits
        """;

    [Fact]
    public void Each_stage_asks_what_was_decided_or_waits() =>
        Assert.Equal(
            Decided,
            string.Join(
                '\n',
                StageTableTests.All.SelectMany(kind =>
                    kind.Stages.Zip(kind.Asks, (stage, asks) => $"  {stage}: {(asks.Length > 0 ? asks : "waits")}").Prepend($"{kind.Kind}")
                )
            )
        );

    [Fact]
    public void A_round_that_is_closed_asks_for_one_step_after_the_other_until_the_experts_are_drawn()
    {
        Assert.Equal("PrepareDraw 2026-03-23", Asked(SampleRound.Closed));
        Assert.Equal("", Asked(SampleRound.Closed.With(SampleRound.Commitment)));
        Assert.Equal("DrawExperts", Asked(SampleRound.Committed));
        Assert.Equal("", Asked(SampleRound.Committed.With(new RandomValuesEntered(SampleRound.RandomValues, "7./9./"))));
        Assert.Equal("PrepareDraw 2026-03-23", Asked(SampleRound.Committed.With(new DrawVoided(new("专家库更换", "another pool")))));
        Assert.Equal("EndRound", Asked(SampleRound.Open.With(new RoundClosed(0))));
    }

    [Fact]
    public void A_round_in_which_nothing_is_left_asks_to_be_ended_in_whatever_stage_that_was_found_and_then_for_nothing()
    {
        foreach (var state in new[] { SampleRound.Closed, SampleRound.Review, SampleRound.Ranked, SampleRound.SignOff, SampleRound.Signed })
        {
            Assert.Equal("EndRound", Asked(state.With(new NothingLeft())));
            Assert.Equal("", Asked(state.With(new NothingLeft(), new RoundEnded("没有受理的申报"))));
        }
    }

    [Fact]
    public void A_review_asks_only_for_what_the_office_has_to_decide() => Assert.Equal("", Asked(SampleRound.Review));

    [Fact]
    public void A_list_that_a_department_returned_is_asked_for_by_that_name_until_it_is_confirmed_anew()
    {
        var returned = SampleRound.SignOff.With(new DepartmentReturned { Department = "finance", Reason = "请说明" });

        Assert.Equal("ReviseList", Asked(returned));
        Assert.Equal("", Asked(returned.With(new ListConfirmed { ListHash = "list" })));
    }

    [Fact]
    public void An_expert_and_a_department_are_pressed_once_they_were_reminded_after_the_last_day()
    {
        var duty = new DutyState
        {
            Stage = DutyStage.Reviewing,
            Due = new(2026, 4, 3),
            Invitation = new()
            {
                Round = SampleRound.Id,
                Category = "secondary-school",
                RoundTitle = SampleRound.Call.Title,
                Pool = "pool",
                Expert = "E1",
                Items = [],
                Due = new(2026, 4, 3),
                Officer = "P.officer",
                Numbers = SampleRound.Call.Numbers,
            },
        };
        Assert.Equal(["", "", "ReplaceExpert 2026-04-03"], Enumerable.Range(0, 3).Select(times => Asked(duty with { Reminders = times })));

        var signature = new SignOffState
        {
            Stage = SignOffStage.Asked,
            Request = new()
            {
                Round = SampleRound.Id,
                Category = "secondary-school",
                RoundTitle = SampleRound.Call.Title,
                Department = new("finance", new("省财政厅", "Finance")),
                Sending = 1,
                ListHash = "list",
                Due = new(2026, 4, 7),
                Officer = "P.officer",
            },
        };
        Assert.Equal(
            ["", "PressDepartment 2026-04-07"],
            Enumerable.Range(0, 2).Select(times => Asked(signature with { Reminders = times }))
        );
        Assert.Equal(
            ["", "PressRecommender 2026-03-30"],
            Enumerable.Range(0, 2).Select(times => Asked(SampleRecommendation.Asked with { Reminders = times }))
        );
    }

    private static string Asked<TState>(TState state) =>
        string.Join(' ', WorkItem.Of(state, SampleRound.Id).Select(item => $"{item.Kind} {item.Due:yyyy-MM-dd}".Trim()));
}
