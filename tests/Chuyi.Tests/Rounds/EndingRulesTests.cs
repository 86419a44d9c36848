using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds;

public class EndingRulesTests
{
    private static readonly RankedList Proposing = RankedList.Of(
        SampleRound.Id,
        SampleRound.Call.Numbers,
        [Scored("A.1", 90), Scored("A.2", 80), Scored("A.3", 70)],
        null
    );

    private static readonly RankedList Struck = Proposing.Strike("A.1").List.Strike("A.2").List;

    [Fact]
    public void A_round_is_ended_for_a_reason()
    {
        Assert.Equal("no-reason", Refusal(SampleRound.Closed, " "));
        Assert.Null(Refusal(SampleRound.Closed, "没有受理的申报"));
    }

    [Fact]
    public void A_reason_has_the_length_of_every_reason()
    {
        Assert.Null(Refusal(SampleRound.Closed, new string('因', TextLimits.Reason)));
        Assert.Equal("too-long", Refusal(SampleRound.Closed, new string('因', TextLimits.Reason + 1)));
    }

    [Fact]
    public void That_nothing_is_left_is_a_fact_once()
    {
        var found = new ReceivedAct("nothing-left", SampleRound.Id, SampleRound.Id, SampleRound.Now, new NoteNothingLeft());

        Assert.Equal(new NothingLeft(), Assert.Single(RoundRules.Decide(SampleRound.Closed, found).Facts));
        Assert.Equal(Decision.Of().Facts, RoundRules.Decide(SampleRound.Closed.With(new NothingLeft()), found).Facts);
    }

    [Fact]
    public void A_round_is_not_ended_while_an_objection_is_open()
    {
        var noted = SampleRound.OnNotice.With(new ObjectionNoted(new() { Objection = CaseId.Parse("O.1"), Item = "A.1" }));

        Assert.Equal("objections-open", Refusal(noted, "无拟认定项目"));
        Assert.False(EndingRules.MayEnd(noted, Struck));
    }

    [Theory]
    [InlineData(ApplicationStage.Checking, "checks-open")]
    [InlineData(ApplicationStage.Supplement, "checks-open")]
    [InlineData(ApplicationStage.Accepted, "something-accepted")]
    [InlineData(ApplicationStage.Refused, null)]
    [InlineData(ApplicationStage.Withdrawn, null)]
    public void Before_the_ranking_every_check_is_over_and_nothing_is_accepted(ApplicationStage stage, string? code)
    {
        var application = new ApplicationSummary(SampleRound.Id, "A.1")
        {
            Stage = stage,
            Unit = "U.1",
            UnitName = "某校",
            Title = "申报",
            Recommender = "",
            ReceivedAt = SampleRound.Now,
        };
        Assert.Equal(code is not null, EndingRules.IsLeft(application));
        Assert.Equal(code, EndingRules.WhyNotEnd(EndingRules.IsLeft(application) ? application : null)?.Code);
    }

    [Fact]
    public void After_it_nothing_is_proposed_and_nothing_can_move_up()
    {
        Assert.Equal("something-proposed", EndingRules.WhyNotEnd(Proposing)?.Code);
        Assert.Equal("something-proposed", EndingRules.WhyNotEnd(Proposing.Strike("A.1").List)?.Code);
        Assert.Equal(Standing.NotProposed, Struck.Items.Single(i => !i.Struck).Standing);
        Assert.Null(EndingRules.WhyNotEnd(Struck));
        Assert.Null(EndingRules.WhyNotEnd(RankedList.Nothing));
        Assert.Equal("nothing-proposed", EndingRules.WhyNotGoOn(RankedList.Nothing.Proposed)?.Code);
    }

    [Fact]
    public void A_page_offers_it_where_something_could_come_of_it()
    {
        var may = Enum.GetValues<RoundStage>().Where(stage => stage is >= RoundStage.Closed and <= RoundStage.Signed).ToList();

        Assert.Equal(may, Where(null));
        Assert.Equal(may, Where(Struck));
        Assert.Empty(Where(Proposing));
    }

    [Fact]
    public void Nobody_objects_to_what_is_on_the_list_of_a_round_that_has_ended() =>
        Assert.Empty(
            NoticeRules.Objectable(SampleRound.OnNotice.With(new RoundEnded("理由")), Struck, SampleRound.Notice.Period.From.AddHours(9))
        );

    private static IEnumerable<RoundStage> Where(RankedList? list) =>
        SampleRound.InEveryStage.Where(state => EndingRules.MayEnd(state, list)).Select(state => state.Stage);

    private static string? Refusal(RoundState state, string reason) =>
        RoundRules.Decide(state, new("id", SampleRound.Id, "office", SampleRound.Now, new EndRound(reason))).Refusal?.Code;

    private static Scored Scored(string application, int score) =>
        new(
            application,
            application,
            application,
            [
                [score, score, score, score],
            ]
        );
}
