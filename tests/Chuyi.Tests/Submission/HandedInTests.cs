using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>What the list of a unit says of what it has handed in.</summary>
public class HandedInTests
{
    private static readonly Draft Draft = SampleDraft.Of(SampleRound.Id);

    private static readonly Draft First = Draft with { Id = CaseId.Parse("A.1"), IsSubmitted = true };

    private static readonly Draft Second = First with { Id = CaseId.Parse("A.2"), StartedAt = First.StartedAt.AddHours(1) };

    [Fact]
    public void A_draft_is_one_until_it_is_handed_in()
    {
        var handedIn = Of(RoundStage.Open);

        Assert.Equal("草稿", handedIn.Stage(Draft).Zh);
        Assert.Empty(handedIn.Unknown([Draft]));
    }

    [Theory]
    [InlineData(WorkKind.Supplement, "待补正")]
    [InlineData(WorkKind.TakeCertificate, "已认定")]
    public void What_is_asked_of_the_unit_tells_where_an_application_stands(WorkKind asked, string said)
    {
        var handedIn = Of(RoundStage.Closed, asked);

        Assert.Equal(said, handedIn.Stage(First).Zh);
        Assert.Empty(handedIn.Unknown([First]));
    }

    [Fact]
    public void All_of_a_round_that_goes_on_are_looked_up_and_none_is_merely_handed_in()
    {
        var handedIn = Of(RoundStage.Review);

        Assert.Equal([Second.Id, First.Id], handedIn.Unknown([First, Second]).Select(draft => draft.Id));
        handedIn = handedIn with { Found = [Summary(Second), Summary(First)] };
        Assert.Equal(["已受理", "已受理"], new[] { First, Second }.Select(draft => handedIn.Stage(draft).Zh));
    }

    [Fact]
    public void Of_rounds_that_have_ended_it_is_said_how_each_application_ended()
    {
        var handedIn = Of(RoundStage.Announced);

        Assert.Equal([Second.Id, First.Id], handedIn.Unknown([First, Second]).Select(draft => draft.Id));
        handedIn = handedIn with { Found = [Summary(First, ApplicationStage.NotDesignated)] };
        Assert.Equal("未予认定", handedIn.Stage(First).Zh);
    }

    [Fact]
    public void Beside_a_round_that_goes_on_what_has_ended_is_looked_up_too_and_after_it()
    {
        var past = Second with { Round = CaseId.Round(2025, "secondary-school", 1), Id = CaseId.Parse("A.3") };
        var handedIn = Of(RoundStage.Review) with
        {
            Rounds = [new(SampleRound.Call, RoundStage.Review), new(SampleRound.Call with { Round = past.Round }, RoundStage.Announced)],
        };

        Assert.Equal([First.Id, past.Id], handedIn.Unknown([past, First]).Select(draft => draft.Id));
    }

    [Fact]
    public void Nothing_of_a_round_that_has_ended_is_merely_handed_in() => Assert.Equal("已办结", Of(RoundStage.Announced).Stage(First).Zh);

    private static ApplicationSummary Summary(Draft draft, ApplicationStage stage = ApplicationStage.Accepted) =>
        new(draft.Round, draft.Id)
        {
            Stage = stage,
            Unit = draft.Unit,
            UnitName = draft.UnitName,
            Title = draft.Title,
            Recommender = draft.Recommender,
            ReceivedAt = draft.StartedAt,
        };

    private static HandedIn Of(RoundStage stage, WorkKind? asked = null) =>
        new(
            new(
                asked is { } kind
                    ?
                    [
                        new()
                        {
                            Holder = First.Unit,
                            Kind = kind,
                            Case = First.Id,
                            Name = new("学校建设", "School"),
                        },
                    ]
                    : [],
                IsAll: true
            ),
            [new(SampleRound.Call, stage)]
        );
}
