using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
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

    /// <summary>Nobody waits for what cannot be submitted any more.</summary>
    [Fact]
    public void A_draft_that_was_not_submitted_in_time_is_called_so()
    {
        var deadline = SampleRound.Call.Deadline;

        Assert.Equal("草稿", (Of(RoundStage.Open) with { Now = deadline.AddTicks(-1) }).Stage(Draft).Zh);
        Assert.Equal("逾期未提交", (Of(RoundStage.Open) with { Now = deadline }).Stage(Draft).Zh);
    }

    [Theory]
    [InlineData(WorkKind.Supplement, "待补正，审查计时暂停")]
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
    public void Those_of_rounds_that_have_ended_are_looked_up_after_those_that_go_on()
    {
        var (ended, goesOn) = (SampleRound.Call, SampleRound.Call with { Round = CaseId.Round(2026, "think-tank", 1) });
        var other = First with { Id = CaseId.Parse("A.3"), Round = goesOn.Round };
        var handedIn = new HandedIn(AskedWork.None, [new(ended, RoundStage.Announced), new(goesOn, RoundStage.Review)]);

        Assert.Equal([other.Id, Second.Id, First.Id], handedIn.Unknown([First, Second, other]).Select(draft => draft.Id));
        Assert.Equal((true, false), (handedIn.HasEnded(First), handedIn.HasEnded(other)));
    }

    /// <summary>Whoever is to be built up first is not called designated.</summary>
    [Fact]
    public void What_came_of_a_round_is_said_in_the_words_of_its_level()
    {
        var level = LevelWords.Of(Catalogue.Official.Category("secondary-school").Levels[0]);
        var round = new RoundEntry(SampleRound.Call with { LevelWords = level }, RoundStage.Announced);
        var (got, missed) = (Summary(First) with { Stage = ApplicationStage.Designated }, ApplicationStage.NotDesignated);
        var handedIn = new HandedIn(AskedWork.None, [round]) { Found = [got, Summary(Second) with { Stage = missed }] };

        Assert.True(level.IsConstruction);
        Assert.Equal(["已立项", "未立项"], new[] { First, Second }.Select(draft => handedIn.Stage(draft).Zh));
        Assert.Equal(["已立项", "未立项或已退出"], ApplicationTab.Every.TakeLast(2).Select(tab => tab.NameIn(level).Zh));
        Assert.Equal(["已认定", "未予认定或已退出"], ApplicationTab.Every.TakeLast(2).Select(tab => tab.NameIn(null).Zh));
    }

    /// <summary>Of more than are looked up at once a page says what came of their round.</summary>
    [Theory]
    [InlineData(RoundStage.Announced, "已公布")]
    [InlineData(RoundStage.Ended, "已终止（未予认定）")]
    public void Nothing_of_a_round_that_has_ended_is_merely_handed_in(RoundStage stage, string said)
    {
        Assert.Equal(said, Of(stage).Stage(First).Zh);
        Assert.Equal(20, Of(stage).Unknown(Enumerable.Range(1, 30).Select(n => First with { Id = CaseId.Parse("A." + n) })).Count);
    }

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
