using Chuyi.Functions.Applications;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.History.Draws;
using Chuyi.Tests.Units;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Draws;

public class LotsTests
{
    private static readonly DrawRecord Sample = SampleDraw.Draw(9, 12);

    private static DrawDocument Draw => Sample.Draw;

    [Fact]
    public void The_same_is_drawn_in_whatever_order_the_lines_come_and_something_else_with_another_root()
    {
        var (pool, applications) = (SampleDraw.Pool(9), SampleDraw.Applications(12));
        var turned = SampleDraw.Draw(SampleDraw.Commit([.. pool.Reverse()], [.. applications.Reverse()]));
        var other = SampleDraw.Draw(9, 12, root: new('0', 64));

        Assert.Equal(DrawJson.Write(Sample.Draw), DrawJson.Write(turned.Draw));
        Assert.Equal(Sample.Pairs(pool), turned.Pairs(pool));
        Assert.NotEqual(Sample.Pairs(pool), other.Pairs(pool));
    }

    [Fact]
    public void Codes_of_free_choice_choose_nobody() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(1, 9).ToArray()), Gen.Int[1, 99_999])
            .Sample(
                (order, start) =>
                {
                    var pool = SampleDraw.Pool(9);
                    var renamed = pool.Zip(order, (e, code) => e with { Code = $"X{start + code}" }).ToList();
                    var draw = SampleDraw.Draw(SampleDraw.Commit(renamed, SampleDraw.Applications(12)));
                    return DrawJson.Write(draw.Draw).SequenceEqual(DrawJson.Write(Draw))
                        && draw.Pairs(renamed).SequenceEqual(Sample.Pairs(pool));
                }
            );

    [Fact]
    public void Every_application_has_its_sheets_nobody_has_a_conflict_and_the_burden_is_even() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 1_000_000])
            .Sample(
                (count, seed) =>
                {
                    var draw = SampleDraw.Draw(9, count, 6, $"{seed:x64}");
                    var load = draw.Draw.Panel.Select(e => draw.Draw.Assignments.Count(a => a.Expert == e)).ToList();
                    return draw.Draw.Assignments.GroupBy(a => a.Item).Count() == count
                        && draw.Draw.Assignments.GroupBy(a => a.Item).All(g => g.Select(a => a.Expert).Distinct().Count() == 3)
                        && draw.Draw.Assignments.All(a => Name(draw, a.Expert) != Unit(draw, a.Item))
                        && load.Max() - load.Min() <= 1
                        && draw.Draw.Panel.Concat(draw.Draw.Reserve).Order().SequenceEqual(Enumerable.Range(1, 9));
                }
            );

    // However units and recommenders are spelled and whoever they are: no conflict, ever.
    [Fact]
    public void No_spelling_of_a_unit_evades_recusal() =>
        Gen.Select(Gen.Int[0, 4].Array[12, 20], Gen.Int[0, 4].Array[1, 12], Gen.Int[0, 5].Array[32])
            .Sample(
                (units, items, spelling) =>
                {
                    var pool = SampleDraw
                        .Pool(units.Length)
                        .Select((e, i) => e with { Unit = Spelled(units[i], spelling[i % 32]) })
                        .ToList();
                    var applications = items
                        .Select(
                            (u, i) => SampleDraw.Application($"A.{i + 1}", Spelled(u, spelling[31 - i]), Spelled((u + 1) % 5, spelling[i]))
                        )
                        .ToList();
                    var basis = SampleDraw.Commit(pool, applications);
                    if (basis.Basis.Shortages(basis.Basis.Exclusions()).Count > 0)
                        return true;
                    var draw = SampleDraw.Draw(basis);
                    return draw.Draw.Assignments.All(a =>
                    {
                        var expert = pool.Single(e => e.Code == draw.Codes[a.Expert - 1]);
                        var item = applications.Single(i => i.Case == draw.Applications[a.Item - 1]);
                        return !UnitNames.Same(expert.Unit, item.UnitName) && !UnitNames.Same(expert.Unit, item.Recommender);
                    });
                }
            );

    [Fact]
    public void Exclusions_are_told_with_their_reason()
    {
        var pool = SampleDraw.Pool(9);
        var draw = SampleDraw.Draw(
            SampleDraw.Commit(pool, [SampleDraw.Application("A.1", "单位1", "单位2"), SampleDraw.Application("A.2", "单位3", "单位3")])
        );

        Assert.Equal(
            ["E1 A.1 own-unit", "E2 A.1 recommender", "E3 A.2 own-unit"],
            draw.Draw.Exclusions.Select(e => $"{draw.Codes[e.Expert - 1]} {draw.Applications[e.Item - 1]} {e.Reason}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_unit_is_excluded_by_any_of_its_names_and_so_are_its_bureau_and_whoever_it_supervises()
    {
        var (bureau, school) = (SampleUnits.Bureau, SampleUnits.School);
        string[] units = ["长沙市第一职业学校", " 长沙一职", "长沙市教育局", "单位4", "单位5", "单位6", "单位7", "单位8"];
        var pool = SampleDraw.Pool(8).Select((expert, i) => expert with { Unit = units[i] }).ToList();
        ApplicationSummary[] applications =
        [
            SampleDraw.Application("A.1", school.OfficialName, bureau.OfficialName) with
            {
                Unit = school.Id,
            },
            SampleDraw.Application("A.2", bureau.OfficialName, ""),
        ];
        var draw = SampleDraw.Draw(SampleDraw.Commit(pool, applications, units: SampleUnits.Known));

        Assert.Equal(
            ["E1 A.1 own-unit", "E1 A.2 supervised", "E2 A.1 own-unit", "E2 A.2 supervised", "E3 A.1 recommender", "E3 A.2 own-unit"],
            Said(draw)
        );
        Assert.Contains(
            "E3 A.1 bureau",
            Said(SampleDraw.Draw(SampleDraw.Commit(pool, [applications[0] with { Recommender = "" }], units: SampleUnits.Known)))
        );
        var report = DrawVerifier.Verify(DrawJson.Write(draw.Draw));
        Assert.True(report.Repeated, string.Join(' ', report.Faults.Select(fault => fault.Zh)));
        Assert.DoesNotContain("bureau\"", System.Text.Encoding.UTF8.GetString(DrawJson.Write(Draw)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bureau_that_the_list_says_counts_where_the_register_has_none()
    {
        var (bureau, school, college) = (SampleUnits.Bureau, SampleUnits.School, SampleUnits.College);
        (string Unit, string Bureau)[] seats =
        [
            ("未在册学校", "长沙市 教育局"),
            ("未在册研究院", "某某集团（公司）"),
            (college.OfficialName, "某某集团(公司)"),
            // The register knows better; and nobody wrote a bureau.
            (school.OfficialName, "某某集团（公司）"),
            ("另一单位", ""),
            ("又一单位", "——"),
        ];
        var pool = SampleDraw
            .Pool(9)
            .Select((expert, i) => i < seats.Length ? expert with { Unit = seats[i].Unit, Bureau = seats[i].Bureau } : expert)
            .ToList();
        var draw = SampleDraw.Draw(
            SampleDraw.Commit(
                pool,
                [SampleDraw.Application("A.1", bureau.OfficialName, ""), SampleDraw.Application("A.2", "某某集团 (公司)", "")],
                units: SampleUnits.Known
            )
        );

        Assert.Equal(["E1 A.1 supervised", "E2 A.2 supervised", "E3 A.2 supervised", "E4 A.1 supervised"], Said(draw));
        Assert.True(DrawVerifier.Verify(DrawJson.Write(draw.Draw)).Repeated);
    }

    [Fact]
    public void Whoever_recommends_is_excluded_by_its_id_whatever_it_was_called_then()
    {
        var bureau = SampleUnits.Bureau;
        var pool = SampleDraw.Pool(8).Select((expert, i) => i == 0 ? expert with { Unit = bureau.OfficialName } : expert).ToList();
        var application = SampleDraw.Application("A.1", "某校", "从前的教育局");

        Assert.Equal([], Said(SampleDraw.Draw(SampleDraw.Commit(pool, [application], units: SampleUnits.Known))));
        Assert.Equal(
            ["E1 A.1 recommender"],
            Said(SampleDraw.Draw(SampleDraw.Commit(pool, [application with { RecommenderUnit = bureau.Id }], units: SampleUnits.Known)))
        );
    }

    private static IEnumerable<string> Said(DrawRecord draw) =>
        draw
            .Draw.Exclusions.Select(e => $"{draw.Codes[e.Expert - 1]} {draw.Applications[e.Item - 1]} {e.Reason}")
            .Order(StringComparer.Ordinal);

    [Fact]
    public void The_first_of_the_reserve_takes_what_a_leaving_expert_leaves()
    {
        var leaving = Draw.Panel[0];

        var (to, moved) = Lots.Replace(Draw, Draw.Panel, Draw.Reserve, [], leaving, null);

        Assert.Equal(Draw.Reserve[0], to);
        Assert.Equal(Draw.Assignments.Count(a => a.Expert == leaving), moved.Count);
        AssertNobodyTwice(moved, leaving);
    }

    [Fact]
    public void A_returned_item_goes_to_the_least_burdened_of_the_panel()
    {
        var returned = Draw.Assignments[0];

        var (_, moved) = Lots.Replace(Draw, Draw.Panel, Draw.Reserve, [], returned.Expert, [returned.Item]);

        Assert.NotEqual(returned.Expert, Assert.Single(moved).Expert);
        AssertNobodyTwice(moved, returned.Expert);
    }

    [Fact]
    public void What_was_returned_once_does_not_come_back()
    {
        var returned = Draw.Assignments[0];
        var first = Lots.Replace(Draw, Draw.Panel, Draw.Reserve, [], returned.Expert, [returned.Item]).Moved[0].Expert;

        var (_, moved) = Lots.Replace(
            Draw,
            Draw.Panel,
            Draw.Reserve,
            [new DrawMove(returned.Item, returned.Expert, first)],
            first,
            [returned.Item]
        );

        Assert.DoesNotContain(moved, m => m.Expert == returned.Expert || m.Expert == first);
    }

    [Fact]
    public void Who_takes_over_is_the_same_in_codes_as_in_numbers()
    {
        var (panel, reserve) = (Sample.CodesOf(Draw.Panel), Sample.CodesOf(Draw.Reserve));

        var (to, moved) = Sample.Replace(panel, reserve, [], panel[0], null);

        Assert.Equal(reserve[0], to);
        Assert.Equal(
            Sample.ItemsOf(panel[0]).Order(StringComparer.Ordinal),
            moved.Select(m => m.Application).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Who_takes_over_is_whom_the_rule_names_word_for_word() =>
        Gen.Select(Gen.Int[5, 14], Gen.Int[1, 16], Gen.Int[0, 2].Array[0, 8], Gen.Int[0, 99].Array[8])
            .Sample(
                (experts, items, kinds, choices) =>
                {
                    var draw = SampleDraw.Draw(experts, items);
                    var (panel, reserve, moves) = (draw.Draw.Panel.ToList(), draw.Draw.Reserve.ToList(), new List<DrawMove>());
                    foreach (var (kind, choice) in kinds.Zip(choices).Where(_ => panel.Count > 0))
                    {
                        var leaving = panel[choice % panel.Count];
                        var held = Current(draw.Draw, moves).Where(a => a.Expert == leaving).Select(a => a.Item).ToList();
                        var only = kind == 0 ? null : held.Skip(choice % 4).Take(kind == 1 ? 1 : 20).ToList();
                        var ruled = Plainly(draw.Draw, panel, reserve, moves, leaving, only);
                        var (to, moved) = Lots.Replace(draw.Draw, panel, reserve, moves, leaving, only);
                        if (
                            to != ruled.To
                            || !moved.SequenceEqual(ruled.Moved)
                            || !held.SequenceEqual(Lots.Held(draw.Draw, moves, leaving))
                        )
                            return false;
                        moves.AddRange(moved.Select(m => new DrawMove(m.Item, leaving, m.Expert)));
                        panel = [.. panel.Union(moved.Select(m => m.Expert)).Where(e => kind == 1 || e != leaving)];
                        reserve = [.. reserve.Except(panel)];
                    }
                    return true;
                }
            );

    // The rule as one would say it, without regard to how long it takes.
    private static (int? To, IReadOnlyList<DrawAssignment> Moved) Plainly(
        DrawDocument draw,
        List<int> panel,
        List<int> reserve,
        List<DrawMove> moves,
        int leaving,
        List<int>? only
    )
    {
        var now = Current(draw, moves);
        var barred = draw.Exclusions.Select(e => (e.Expert, e.Item)).Concat(moves.Select(m => (m.From!.Value, m.Item))).ToHashSet();
        var load = panel.Concat(reserve).ToDictionary(e => e, e => now.Count(a => a.Expert == e));
        int? first = only is null && reserve.Count > 0 ? reserve[0] : null;
        var moved = new List<DrawAssignment>();
        foreach (var item in only ?? now.Where(a => a.Expert == leaving).Select(a => a.Item))
        {
            var able = panel
                .Concat(reserve)
                .Where(e => e != leaving && !barred.Contains((e, item)) && !now.Contains(new(item, e)))
                .ToList();
            if (able.Count == 0)
                continue;
            var taker =
                first is { } next && able.Contains(next) ? next
                : able.Intersect(panel).Any()
                    ? able.Intersect(panel).OrderBy(e => load[e]).ThenBy(e => Lot(draw, item, e), StringComparer.Ordinal).First()
                : able[0];
            moved.Add(new(item, taker));
            load[taker]++;
        }
        return (moved.Any(m => m.Expert == first) ? first : null, moved);
    }

    private static string Lot(DrawDocument draw, int item, int expert) => Keys.Hash($"{draw.Seed}|item {item}|{expert}");

    private static List<DrawAssignment> Current(DrawDocument draw, IReadOnlyList<DrawMove> moves)
    {
        var now = draw.Assignments.ToList();
        foreach (var move in moves)
        {
            now.Remove(new(move.Item, move.From!.Value));
            now.Add(new(move.Item, move.To));
        }
        return now;
    }

    private static void AssertNobodyTwice(IReadOnlyList<DrawAssignment> moved, int leaving)
    {
        var after = Current(Draw, [.. moved.Select(m => new DrawMove(m.Item, leaving, m.Expert))]);
        Assert.All(after.GroupBy(a => a.Item), g => Assert.Equal(g.Count(), g.Select(a => a.Expert).Distinct().Count()));
        Assert.All(moved, m => Assert.NotEqual(Name(Sample, m.Expert), Unit(Sample, m.Item)));
    }

    private static string Name(DrawRecord draw, int expert) => draw.Codes[expert - 1][1..];

    private static string Unit(DrawRecord draw, int item) => draw.Applications[item - 1][2..];

    private static string Spelled(int unit, int how) =>
        how switch
        {
            0 => $"湘{unit}学院（附属）",
            1 => $"湘{unit}学院(附属)",
            2 => $" 湘{unit} 学院（附属）\u3000",
            3 => $"湘\u200B{unit}学院〔附属〕",
            4 => $"湘{(char)('０' + unit)}学院【附属】\uFEFF",
            _ => $"湘{unit}学院\u2060（\u00A0附属 ）",
        };
}
