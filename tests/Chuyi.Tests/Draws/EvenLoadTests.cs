using System.Security.Cryptography;
using System.Text;
using Chuyi.History.Draws;
using Chuyi.Tests.Rounds;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Draws;

/// <summary>Reviews are shared out as evenly as conflicts allow, and by nothing but the lot.</summary>
public class EvenLoadTests
{
    private const int Sheets = 3;

    private static readonly Gen<DrawBasis> Bases = Gen.Select(
        Gen.Int[0, 5].Array[4, 12],
        Gen.Int[0, 5].Array[1, 25],
        Gen.Int[0, 5].Array[25],
        Gen.Int[3, 12],
        (experts, applicants, recommenders, panel) => Basis(experts, applicants, recommenders, panel)
    );

    [Fact]
    public void Nobody_ever_reviews_what_they_have_a_conflict_with_and_every_application_has_its_sheets() =>
        Gen.Select(Bases, Gen.Int[1, 1_000_000])
            .Sample(
                (basis, seed) =>
                {
                    if (basis.Shortages(basis.Exclusions()).Count > 0)
                        return true;
                    var draw = Draw(basis, seed);
                    return basis.Items.All(item =>
                    {
                        var experts = draw.Assignments.Where(a => a.Item == item.Number).Select(a => basis.Pool[a.Expert - 1]).ToList();
                        return experts.Count == Sheets
                            && experts.Distinct().Count() == Sheets
                            && experts.All(e => e.Unit != item.Unit && e.Unit != item.Recommender);
                    });
                }
            );

    [Fact]
    public void Where_nobody_has_a_conflict_loads_differ_by_one_at_most() =>
        Gen.Select(Gen.Int[3, 40], Gen.Int[1, 120], Gen.Int[1, 1_000_000])
            .Sample(
                (experts, items, seed) =>
                {
                    var load = Load(Draw(Basis(Enumerable.Repeat(0, experts), Enumerable.Repeat(1, items), [], experts), seed));
                    return load.Count == Math.Min(experts, items * Sheets) && load.Values.Max() - load.Values.Min() <= 1;
                }
            );

    // Whoever could give something on, through however many hands, has one more than whom it would come to at most: that no flow costs
    // less follows from it.
    [Fact]
    public void Nothing_can_be_passed_on_that_would_make_it_more_even() =>
        Gen.Select(Bases, Gen.Int[1, 1_000_000])
            .Sample(
                (basis, seed) =>
                {
                    if (basis.Shortages(basis.Exclusions()).Count > 0)
                        return true;
                    var draw = Draw(basis, seed);
                    var (load, hands) = (Load(draw), Hands(draw));
                    return hands.All(way => load[way.From] - load[way.To] <= 1);
                }
            );

    [Fact]
    public void No_other_way_to_share_them_out_is_more_even() =>
        Gen.Select(Gen.Int[0, 3].Array[4, 5], Gen.Int[0, 3].Array[1, 4], Gen.Int[1, 1_000_000])
            .Sample(
                (experts, items, seed) =>
                {
                    var basis = Basis(experts, items, [], experts.Length);
                    if (basis.Shortages(basis.Exclusions()).Count > 0)
                        return true;
                    return Load(Draw(basis, seed)).Values.Sum(n => n * n) == LeastSquares(basis, 0, new int[experts.Length]);
                }
            );

    // 20 of 60 experts may review only one half of the applications.
    [Fact]
    public void Large_units_leave_nobody_with_more_than_others()
    {
        var basis = Basis(
            Enumerable.Range(0, 60).Select(i => i < 20 ? 0 : 1 + i),
            Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? 0 : 99),
            [],
            60
        );
        for (var seed = 1; seed <= 20; seed++)
        {
            var load = Load(Draw(basis, seed)).Values;
            Assert.InRange(load.Max() - load.Min(), 0, 1);
        }
    }

    [Fact]
    public void Who_is_drawn_and_who_has_one_more_is_as_likely_for_everybody()
    {
        const int Experts = 12,
            Seeds = 2_000;
        var basis = Basis(Enumerable.Repeat(0, Experts), Enumerable.Repeat(1, 7), [], 8);
        var (drawn, first, more) = (new int[Experts], new int[Experts], new int[Experts]);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var draw = Draw(basis, seed);
            var load = Load(draw);
            foreach (var expert in draw.Panel)
                drawn[expert - 1]++;
            foreach (var assignment in draw.Assignments.Where(a => a.Item == 1))
                first[assignment.Expert - 1]++;
            foreach (var (expert, _) in load.Where(one => one.Value == load.Values.Max()))
                more[expert - 1]++;
        }
        // Eleven degrees of freedom: one time in a thousand more than 31.3.
        Assert.All([drawn, first, more], counts => Assert.InRange(ChiSquare(counts), 0, 31.3));
    }

    [Fact]
    public void Another_seed_shares_them_out_otherwise_and_the_same_does_not()
    {
        var basis = Basis(Enumerable.Range(0, 12), Enumerable.Range(0, 20), [], 8);

        Assert.Equal(DrawJson.Write(Draw(basis, 1)), DrawJson.Write(Draw(basis, 1)));
        Assert.NotEqual(Draw(basis, 1).Assignments, Draw(basis, 2).Assignments);
    }

    [Fact]
    public void A_panel_grows_by_those_alone_who_may_review_what_lacks_somebody()
    {
        var basis = Basis([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0, 1, 1], [], 4);
        Assert.Equal([1], basis.Items.Where(item => item.Unit == Unit(0)).Select(_ => 1));
        var lacking = Assert.Single(basis.Shortages(basis.Exclusions()));

        Assert.Equal(2, lacking.Lacking);
        Assert.Equal(9, lacking.Excluded.Count);
        Assert.All(lacking.Excluded, exclusion => Assert.Equal(DrawExclusion.OwnUnit, exclusion.Reason));
        var draw = Draw(Basis([0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3], [0], [], 4), 5);
        Assert.Equal(3, draw.Panel.Count);
    }

    [Fact]
    public async Task A_draw_of_the_first_format_is_repeated_by_its_own_rule()
    {
        var recorded = await File.ReadAllBytesAsync(
            Path.Combine(Sources.Root, "tests/Chuyi.Tests/Draws/FirstFormat.json"),
            TestContext.Current.CancellationToken
        );
        var report = DrawVerifier.Verify(recorded);

        Assert.True(report.Holds, report.Verdict.En);
        Assert.Equal(DrawDocument.First, report.Draw!.Format);
        Assert.Equal(13, report.Moves!.Moved);
        // Said to be of the other format it is another draw, with another seed.
        var text = Encoding.UTF8.GetString(recorded);
        Assert.False(DrawVerifier.Verify(Encoding.UTF8.GetBytes(text.Replace("draw/1", "draw/2", StringComparison.Ordinal))).Repeated);
        Assert.Null(DrawVerifier.Verify(Encoding.UTF8.GetBytes(text.Replace("draw/1", "draw/9", StringComparison.Ordinal))).Draw);
    }

    private static DrawBasis Basis(IEnumerable<int> experts, IEnumerable<int> applicants, int[] recommenders, int panel) =>
        DrawBasis.Of(
            SampleRound.Id,
            Sheets,
            panel,
            experts.Select((unit, i) => new PoolLine(0, Hash($"expert {i}"), Unit(unit))),
            applicants.Select(
                (unit, i) => new ItemLine(0, Hash($"item {i}"), Unit(unit), recommenders.Length > i ? Unit(recommenders[i]) : "")
            )
        );

    private static DrawDocument Draw(DrawBasis basis, int seed) =>
        Lots.Draw(basis, $"{seed:x64}", 40, SampleRound.Call.RandomSource, SampleDraw.Values);

    private static Dictionary<int, int> Load(DrawDocument draw) => draw.Assignments.CountBy(a => a.Expert).ToDictionary();

    // From whom to whom something could be passed on in the end.
    private static IEnumerable<(int From, int To)> Hands(DrawDocument draw)
    {
        var barred = draw.Exclusions.Select(e => (e.Expert, e.Item)).Concat(draw.Assignments.Select(a => (a.Expert, a.Item))).ToHashSet();
        var from = draw.Panel.ToDictionary(
            e => e,
            e => draw.Panel.Where(to => draw.Assignments.Any(a => a.Expert == e && !barred.Contains((to, a.Item)))).ToHashSet()
        );
        foreach (var through in draw.Panel)
        foreach (var one in draw.Panel.Where(e => from[e].Contains(through)))
            from[one].UnionWith(from[through]);
        return from.SelectMany(one => one.Value.Select(to => (one.Key, to)));
    }

    private static int LeastSquares(DrawBasis basis, int at, int[] load)
    {
        if (at == basis.Items.Count)
            return load.Sum(n => n * n);
        var able = basis.Pool.Where(e => e.Unit != basis.Items[at].Unit).Select(e => e.Number - 1).ToList();
        return Some(able, Sheets)
            .Min(experts =>
            {
                int[] next = [.. load];
                foreach (var expert in experts)
                    next[expert]++;
                return LeastSquares(basis, at + 1, next);
            });
    }

    private static IEnumerable<IReadOnlyList<int>> Some(List<int> of, int count) =>
        count == 0
            ?
            [
                [],
            ]
            : of.SelectMany((one, i) => Some(of[(i + 1)..], count - 1).Select(IReadOnlyList<int> (rest) => [one, .. rest]));

    private static double ChiSquare(int[] counts)
    {
        var expected = counts.Average();
        return counts.Sum(n => (n - expected) * (n - expected) / expected);
    }

    private static string Unit(int unit) => Hash($"unit {unit}")[..32];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
