using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Ranking;

public class RankedListTests
{
    private static readonly RoundNumbers Numbers = RoundNumbers.Default(quota: 2, reserve: 1, panel: 3);

    private static readonly string Drawn = new('d', 64);

    private static Scored Of(string name, params int[] scores) =>
        new("A." + name, name, name, [.. scores.Select(s => (IReadOnlyList<int>)[s, s, s, s])]);

    [Fact]
    public void The_best_are_proposed_the_next_are_the_reserve()
    {
        var list = RankedList.Of("R", Numbers, [Of("a", 70, 70, 70), Of("b", 90, 90, 90), Of("c", 80, 80, 80), Of("d", 60, 60, 60)], Drawn);

        Assert.Equal(["b", "c", "a", "d"], list.Items.Select(i => i.UnitName));
        Assert.Equal([Standing.Proposed, Standing.Proposed, Standing.Reserve, Standing.NotProposed], list.Items.Select(i => i.Standing));
    }

    [Fact]
    public void A_struck_item_promotes_the_first_of_the_reserve_and_ranks_stay()
    {
        var list = RankedList.Of("R", Numbers, [Of("a", 70), Of("b", 90), Of("c", 80), Of("d", 60)], Drawn);

        var (after, promoted) = list.Strike("A.b");

        Assert.Equal("A.a", promoted);
        Assert.Equal([1, 2, 3, 4], after.Items.Select(i => i.Rank));
        Assert.Equal(["c", "a"], after.Items.Where(i => i.Standing == Standing.Proposed).Select(i => i.UnitName));
        Assert.Null(after.Strike("A.c").Promoted);
    }

    [Fact]
    public void An_item_is_named_by_the_rank_at_which_it_stands()
    {
        var list = RankedList.Of("R", Numbers, [Of("a", 70), Of("b", 90), Of("c", 80), Of("d", 60)], Drawn).Strike("A.b").List;

        Assert.Equal("A.d", list.At(4).Value?.Application);
        Assert.All(new int?[] { 1, 0, 5, null }, rank => Assert.Equal("from", list.At(rank).Refusal?.Field));
    }

    [Fact]
    public void Striking_an_item_of_the_reserve_promotes_nobody() =>
        Assert.Null(RankedList.Of("R", Numbers, [Of("a", 70), Of("b", 90), Of("c", 80), Of("d", 60)], Drawn).Strike("A.a").Promoted);

    [Fact]
    public void Without_one_that_was_withdrawn_the_others_close_up()
    {
        var list = RankedList.Of("R", Numbers, [Of("a", 70), Of("b", 90), Of("c", 80), Of("d", 60)], Drawn);

        var after = list.Without("A.b");

        Assert.Equal(["1 c Proposed", "2 a Proposed", "3 d Reserve"], after.Items.Select(i => $"{i.Rank} {i.UnitName} {i.Standing}"));
        Assert.Same(list, list.Without("A.x"));
    }

    [Fact]
    public void What_is_struck_takes_none_of_the_quota_when_the_list_is_changed_again()
    {
        var struck = RankedList.Of("R", Numbers, [Of("a", 70), Of("b", 90), Of("c", 80), Of("d", 60)], Drawn).Strike("A.b").List;

        var moved = struck.Move("A.d", 1);

        Assert.Equal(["d", "c"], moved.Proposed.Select(i => i.UnitName));
        Assert.Equal([Standing.Proposed, Standing.NotProposed, Standing.Proposed, Standing.Reserve], moved.Items.Select(i => i.Standing));
    }

    [Fact]
    public void Equal_scores_are_told_apart_by_the_criteria_in_order()
    {
        var one = new Scored(
            "A.x",
            "x",
            "x",
            [
                [80, 80, 80, 80],
            ]
        );
        var better = new Scored(
            "A.y",
            "y",
            "y",
            [
                [92, 70, 80, 80],
            ]
        );

        var list = RankedList.Of("R", Numbers with { Quota = 1 }, [one, better], Drawn);

        Assert.Equal(list.Items[0].Score, list.Items[1].Score);
        Assert.Equal("y", list.Items[0].UnitName);
        Assert.False(list.TieAtCut);
    }

    [Fact]
    public void What_is_wholly_equal_at_the_cut_line_is_for_the_office() =>
        Assert.True(RankedList.Of("R", Numbers, [Of("a", 90), Of("b", 80), Of("c", 80)], Drawn).TieAtCut);

    [Fact]
    public void What_is_wholly_equal_stands_in_the_order_of_a_lot_that_no_id_could_be_chosen_for()
    {
        var applications = Enumerable.Range(0, 12).Select(i => Of($"{i:D2}", 80)).ToList();

        var orders = new[] { 'a', 'b', 'c' }
            .Select(draw => RankedList.Of("R", Numbers, applications, new string(draw, 64)).Items.Select(i => i.UnitName).ToList())
            .ToList();

        Assert.All(orders, order => Assert.NotEqual(order.Order(StringComparer.Ordinal), order));
        Assert.Equal(3, orders.Select(o => string.Join(' ', o)).Distinct().Count());
        Assert.Equal(
            applications.Select(a => a.Application).OrderBy(a => Sha256($"{Drawn}\n{a}"), StringComparer.Ordinal),
            RankedList.Of("R", Numbers, applications, Drawn).Items.Select(i => i.Application)
        );
    }

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_trimmed_mean_drops_the_highest_and_the_lowest_from_five_sheets_up()
    {
        var trimmed = Numbers with { Aggregation = Aggregation.TrimmedMean };

        Assert.Equal(80m, RankedList.Score(trimmed, Of("a", 0, 80, 80, 80, 100).Sheets));
        Assert.Equal(65m, RankedList.Score(trimmed, Of("a", 0, 80, 80, 100).Sheets));
        Assert.Equal(68m, RankedList.Score(Numbers, Of("a", 0, 80, 80, 80, 100).Sheets));
    }

    [Fact]
    public void Ranks_are_one_to_n_in_falling_score_whatever_the_order_of_arrival() =>
        Gen.Int[0, 100]
            .Array[1, 20]
            .Sample(scores =>
            {
                var applications = scores.Select((s, i) => Of($"{i:D2}", s, s, s)).ToList();
                var list = RankedList.Of("R", Numbers, applications, Drawn);
                var shuffled = RankedList.Of("R", Numbers, applications.AsEnumerable().Reverse(), Drawn);
                return list.Items.Select(i => i.Rank).SequenceEqual(Enumerable.Range(1, scores.Length))
                    && list.Items.Zip(list.Items.Skip(1)).All(p => p.First.Score >= p.Second.Score)
                    && list.Items.Select(i => i.Application).SequenceEqual(shuffled.Items.Select(i => i.Application));
            });
}
