using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>Nobody who knows the values can still change what they draw from.</summary>
public class DrawRulesTests
{
    [Fact]
    public void The_office_is_offered_the_next_step_only()
    {
        (bool, bool, bool) Offered(RoundState state) =>
            (DrawRules.MayPrepare(state), DrawRules.IsFixed(state), DrawRules.AwaitsValues(state));

        Assert.Equal((false, false, false), Offered(SampleRound.Open));
        Assert.Equal((true, false, false), Offered(SampleRound.Closed));
        Assert.Equal((true, true, false), Offered(SampleRound.Closed.With(SampleRound.Commitment)));
        Assert.Equal((true, true, true), Offered(SampleRound.Committed));
        Assert.Equal((false, true, false), Offered(SampleRound.Committed.With(new RandomValuesEntered(SampleRound.RandomValues, "key"))));
    }

    private static readonly DateOnly Day = SampleRound.Call.RandomSource.Day;
    private static readonly DateTimeOffset Before = BeijingTime.StartOf(Day).AddTicks(-1);
    private static readonly DateTimeOffset OnTheDay = BeijingTime.StartOf(Day);
    private static readonly CommitDraw Commit = new(null, null);
    private static readonly DrawExperts Values = new(SampleRound.RandomValues);

    [Fact]
    public void A_pool_has_to_be_there_and_large_enough()
    {
        var closed = SampleRound.Open.With(new RoundClosed(3));

        Assert.Equal("no-pool", Refusal(closed, Commit, Before));
        Assert.Equal("small-pool", Refusal(closed.With(new PoolImported(new() { PoolHash = "pool", Experts = 2 })), Commit, Before));
        Assert.Null(Refusal(closed.With(new PoolImported(new() { PoolHash = "pool", Experts = 3 })), Commit, Before));
    }

    [Fact]
    public void Nobody_gets_more_reviews_than_one_fact_can_give_away()
    {
        var numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 9) with { SheetsPerApplication = 3 };

        Assert.Null(DrawRules.LoadFault(3 * DrawRules.HeaviestLoad, numbers, 12));
        Assert.Equal("heavy-load", DrawRules.LoadFault(3 * DrawRules.HeaviestLoad + 1, numbers, 12)?.Code);
        Assert.Equal("heavy-load", DrawRules.LoadFault(3 * DrawRules.HeaviestLoad, numbers, 8)?.Code);
        Assert.Equal("heavy-load", DrawRules.LoadFault(int.MaxValue, numbers, 12)?.Code);

        // Twice as many, under the longest code there can be.
        var code = new string('E', TextLimits.Id);
        var application = CaseId.Application(SampleRound.Id, "unit", "form");
        var most = new ExpertReplaced
        {
            Leaving = new() { Expert = code, Reason = new(new('由', TextLimits.Reason), new('由', TextLimits.Reason)) },
            Moved = [.. Enumerable.Repeat(new Assignment(application, code), 2 * DrawRules.HeaviestLoad)],
        };
        Assert.Null(
            Trial.Fault(new Keys(new byte[32], new byte[32]), new("id", SampleRound.Id, "office", default, Commit), Decision.Of(most))
        );
    }

    [Fact]
    public void Pool_and_list_are_fixed_before_the_day_of_the_values_begins()
    {
        Assert.Null(Refusal(SampleRound.Closed, Commit, Before));
        Assert.Equal("random-day", Refusal(SampleRound.Closed, Commit, OnTheDay));
        Assert.Equal("random-day", Refusal(SampleRound.Closed, new CommitDraw(Day, null), OnTheDay));
        Assert.Null(Refusal(SampleRound.Closed, new CommitDraw(Day.AddDays(1), null), OnTheDay));
    }

    [Fact]
    public void The_day_named_holds_as_long_as_it_is_to_come() =>
        Assert.Equal("named-day", Refusal(SampleRound.Closed, new CommitDraw(Day.AddDays(1), null), Before));

    [Fact]
    public void Values_are_taken_from_their_day_on_and_only_under_what_is_in_the_log()
    {
        Assert.Equal("not-now", Refusal(SampleRound.Committed, Values, Before));
        Assert.Equal("not-committed", Refusal(SampleRound.Closed, Values, OnTheDay));
        Assert.Equal("not-committed", Refusal(SampleRound.Closed.With(SampleRound.Commitment), Values, OnTheDay));
        var entered = Assert.IsType<RandomValuesEntered>(Assert.Single(Decide(SampleRound.Committed, Values, OnTheDay).Facts));
        Assert.Equal("7.12.15.22.28.31./9./", entered.Key);
    }

    [Fact]
    public void Two_enter_the_same_values_before_anything_is_drawn_by_them()
    {
        var typed = Values with { TakesTwo = true };
        var proposed = Assert.IsType<RandomValuesProposed>(Assert.Single(Decide(SampleRound.Committed, typed, OnTheDay, "one").Facts));
        Assert.DoesNotContain("31", proposed.Say().Zh, StringComparison.Ordinal);
        var waiting = SampleRound.Committed.With(proposed);
        Assert.True(DrawRules.AwaitsValues(waiting));

        Assert.Equal(ProposalRules.Own, Decide(waiting, typed, OnTheDay, "one").Refusal);
        var entered = Assert.IsType<RandomValuesEntered>(Assert.Single(Decide(waiting, typed, OnTheDay, "another").Facts));
        Assert.Equal(("one", "7.12.15.22.28.31./9./"), (entered.ProposedBy, entered.Key));
        Assert.Null(waiting.With(entered).Lots.Proposed);

        // A slip is put right by entering them anew, whoever made it, and again takes two.
        var slip = typed with
        {
            Values =
            [
                ["7", "12", "15", "22", "28", "30"],
                ["9"],
            ],
        };
        var other = Assert.IsType<RandomValuesProposed>(Assert.Single(Decide(waiting, slip, OnTheDay, "another").Facts));
        Assert.NotEqual(proposed.Print, other.Print);
        Assert.IsType<RandomValuesProposed>(Assert.Single(Decide(waiting.With(other), typed, OnTheDay, "another").Facts));
    }

    [Fact]
    public void Which_values_count_was_said_beforehand()
    {
        Assert.Equal(
            "random-values",
            Refusal(
                SampleRound.Committed,
                new DrawExperts([
                    ["1", "2", "3", "4", "5", "6"],
                ]),
                OnTheDay
            )
        );
        Assert.Equal(
            "random-values",
            Refusal(
                SampleRound.Committed,
                new DrawExperts([
                    ["1", "2", "3", "4", "5"],
                    ["6"],
                ]),
                OnTheDay
            )
        );
        Assert.Equal(
            "random-values",
            Refusal(
                SampleRound.Committed,
                new DrawExperts([
                    ["1", "2", "3", "4", "5", "x"],
                    ["6"],
                ]),
                OnTheDay
            )
        );
    }

    [Fact]
    public void Another_pool_makes_void_what_was_fixed_and_says_so()
    {
        var other = new ImportPool(new() { PoolHash = "other", Experts = 6 });
        var decision = Decide(SampleRound.Committed, other, OnTheDay.AddDays(-1));
        Assert.Equal("not-now", Refusal(SampleRound.Committed, other, OnTheDay));
        Assert.Empty(Decide(SampleRound.Committed, new ImportPool(SampleRound.Committed.Pool!), OnTheDay.AddDays(-1)).Facts);

        Assert.Equal(["PoolImported", "DrawVoided"], decision.Facts.Select(f => f.GetType().Name));
        var after = SampleRound.Committed.With([.. decision.Facts]);
        Assert.Equal("not-committed", Refusal(after, Values, OnTheDay));
        Assert.Equal("random-day", Refusal(after, Commit, OnTheDay)); // the values are known by now: it takes others
    }

    [Fact]
    public void Fixing_it_once_more_needs_a_reason_and_makes_void_what_was_fixed()
    {
        Assert.Equal("no-reason", Refusal(SampleRound.Committed, Commit, Before));
        Assert.Equal("too-long", Refusal(SampleRound.Committed, new CommitDraw(null, new('长', TextLimits.Reason + 1)), Before));
        Assert.IsType<DrawVoided>(Assert.Single(Decide(SampleRound.Committed, new CommitDraw(null, "一份申报撤回"), Before).Facts));
    }

    [Fact]
    public void Once_the_day_has_come_a_later_one_takes_two_persons()
    {
        var later = new CommitDraw(Day.AddDays(3), "当日未开奖");
        var proposed = Assert.IsType<LaterDayProposed>(Assert.Single(Decide(SampleRound.Committed, later, OnTheDay).Facts));
        var waiting = SampleRound.Committed.With(proposed);

        Assert.Equal((later.Day, later.Reason, "office"), (proposed.Day, proposed.Reason, proposed.By));
        Assert.True(DrawRules.AwaitsValues(waiting));
        Assert.Equal("own-proposal", Refusal(waiting, later, OnTheDay));
        Assert.IsType<DrawVoided>(Assert.Single(Decide(waiting, later, OnTheDay, "another").Facts));
        // Another day or another reason is another proposal.
        Assert.All(
            new[] { later with { Reason = "另一理由" }, later with { Day = Day.AddDays(4) } },
            other =>
                Assert.Equal(
                    "another",
                    Assert.IsType<LaterDayProposed>(Assert.Single(Decide(waiting, other, OnTheDay, "another").Facts)).By
                )
        );
        Assert.Equal("random-day", Decide(waiting, later, BeijingTime.StartOf(later.Day.GetValueOrDefault()), "another").Refusal?.Code);
        Assert.Null(waiting.With(new RandomValuesEntered(SampleRound.RandomValues, "key")).Lots.Later);
        Assert.Null(waiting.With(new DrawVoided(new("改期", "later"))).Lots.Later);
    }

    [Fact]
    public void Once_the_values_are_a_fact_nothing_can_be_changed()
    {
        var entered = SampleRound.Committed.With([.. Decide(SampleRound.Committed, Values, OnTheDay).Facts]);

        Assert.All(
            new Act[] { new ImportPool(new() { PoolHash = "other", Experts = 6 }), new CommitDraw(Day.AddDays(5), "重来"), Values },
            act => Assert.Equal("not-now", Refusal(entered, act, OnTheDay))
        );
    }

    [Fact]
    public void A_round_names_a_source_of_a_day_after_its_deadline()
    {
        var (source, deadline) = (SampleRound.Call.RandomSource, SampleRound.Call.Deadline);

        Assert.Null(RandomSourceRules.Fault(source, deadline));
        Assert.Equal("random-day", RandomSourceRules.Fault(source with { Day = BeijingTime.DayOf(deadline) }, deadline)?.Code);
        Assert.Equal("random-day", RandomSourceRules.Fault(source with { Day = Day.AddYears(2) }, deadline)?.Code);
        Assert.Equal("random-source", RandomSourceRules.Fault(source with { What = " " }, deadline)?.Code);
        Assert.Equal("random-source", RandomSourceRules.Fault(source with { Where = new('长', 201) }, deadline)?.Code);
        Assert.Equal("random-counts", RandomSourceRules.Fault(source with { Counts = [] }, deadline)?.Code);
        Assert.Equal("random-counts", RandomSourceRules.Fault(source with { Counts = [6, 0] }, deadline)?.Code);
        Assert.Equal("random-counts", RandomSourceRules.Fault(source with { Counts = [4, 1] }, deadline)?.Code);
        Assert.Null(RandomSourceRules.Fault(source with { Counts = [RandomSourceRules.FewestValues] }, deadline));
        Assert.Equal(
            "random-source",
            Refusal(RoundState.Empty, new OpenRound(SampleRound.Call with { RandomSource = source with { What = "" } }), SampleRound.Now)
        );
    }

    private static Decision Decide(RoundState state, Act act, DateTimeOffset at, string by = "office") =>
        RoundRules.Decide(state, new ReceivedAct("id", SampleRound.Id, by, at, act));

    private static string? Refusal(RoundState state, Act act, DateTimeOffset at) => Decide(state, act, at).Refusal?.Code;
}
