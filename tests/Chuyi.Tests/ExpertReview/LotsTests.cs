using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

public class LotsTests
{
    private static readonly IReadOnlyList<Candidate> Pool =
    [
        .. Enumerable.Range(1, 9).Select(i => new Candidate($"E{i}", $"专家{i}", $"单位{i}", "教育")),
    ];

    private static IReadOnlyList<Item> Items(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new Item($"A.{i}", $"单位{i}", "推荐单位"))];

    [Fact]
    public void The_same_seed_draws_the_same_and_another_seed_another()
    {
        var one = Lots.Draw("seed", "pool", Pool, Items(12), 3, 5);
        var two = Lots.Draw("seed", "pool", [.. Pool.Reverse()], [.. Items(12).Reverse()], 3, 5);
        var other = Lots.Draw("other", "pool", Pool, Items(12), 3, 5);

        Assert.Equal(one.Assignments.OrderBy(a => a.ToString()), two.Assignments.OrderBy(a => a.ToString()));
        Assert.NotEqual(one.Assignments.OrderBy(a => a.ToString()), other.Assignments.OrderBy(a => a.ToString()));
    }

    [Fact]
    public void Every_application_has_its_sheets_nobody_reviews_the_own_unit_and_the_burden_is_even() =>
        Gen.Select(Gen.Int[1, 40], Gen.String)
            .Sample(
                (count, seed) =>
                {
                    var draw = Lots.Draw(seed, "pool", Pool, Items(count), 3, 6);
                    var load = draw.Panel.Select(e => draw.Assignments.Count(a => a.Expert == e)).ToList();
                    return draw.Assignments.GroupBy(a => a.Application).Count() == count
                        && draw.Assignments.GroupBy(a => a.Application).All(g => g.Select(a => a.Expert).Distinct().Count() == 3)
                        && draw.Assignments.All(a => a.Expert[1..] != a.Application[2..])
                        && load.Max() - load.Min() <= 2 + (count < 6 ? 1 : 0)
                        && !draw.Panel.Intersect(draw.Reserve).Any();
                }
            );

    [Fact]
    public void Exclusions_are_told_with_their_reason()
    {
        var draw = Lots.Draw("seed", "pool", Pool, Items(3), 3, 5);

        Assert.Equal(3, draw.Exclusions.Count);
        Assert.All(draw.Exclusions, e => Assert.Equal("本单位", e.Reason.Zh));
    }

    [Fact]
    public void The_first_of_the_reserve_takes_what_a_leaving_expert_leaves()
    {
        var draw = Lots.Draw("seed", "pool", Pool, Items(12), 3, 5);
        var leaving = draw.Panel[0];

        var (to, moved) = Lots.Replace(draw, draw.Panel, draw.Reserve, [], leaving, null);

        Assert.Equal(draw.Reserve[0], to);
        Assert.Equal(draw.Assignments.Count(a => a.Expert == leaving), moved.Count);
        AssertNobodyTwice(draw, moved, leaving);
    }

    [Fact]
    public void A_returned_item_goes_to_the_least_burdened_of_the_panel()
    {
        var draw = Lots.Draw("seed", "pool", Pool, Items(12), 3, 5);
        var returned = draw.Assignments[0];

        var (_, moved) = Lots.Replace(draw, draw.Panel, draw.Reserve, [], returned.Expert, returned.Application);

        Assert.NotEqual(returned.Expert, Assert.Single(moved).Expert);
        AssertNobodyTwice(draw, moved, returned.Expert);
    }

    [Fact]
    public void What_was_returned_once_does_not_come_back()
    {
        var draw = Lots.Draw("seed", "pool", Pool, Items(12), 3, 5);
        var returned = draw.Assignments[0];
        var first = Lots.Replace(draw, draw.Panel, draw.Reserve, [], returned.Expert, returned.Application).Moved[0].Expert;

        var (_, moved) = Lots.Replace(
            draw,
            draw.Panel,
            draw.Reserve,
            [new Move(returned.Application, returned.Expert, first)],
            first,
            returned.Application
        );

        Assert.DoesNotContain(moved, m => m.Expert == returned.Expert || m.Expert == first);
    }

    private static void AssertNobodyTwice(DrawRecord draw, IReadOnlyList<Assignment> moved, string leaving)
    {
        var after = Lots.Current(draw, [.. moved.Select(m => new Move(m.Application, leaving, m.Expert))]);
        Assert.All(after.GroupBy(a => a.Application), g => Assert.Equal(g.Count(), g.Select(a => a.Expert).Distinct().Count()));
        Assert.All(moved, m => Assert.NotEqual(m.Expert[1..], m.Application[2..]));
    }
}
