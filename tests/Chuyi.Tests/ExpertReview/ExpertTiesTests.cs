using System.Text;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Chuyi.History.Draws;
using Chuyi.Tests.Draws;
using Chuyi.Tests.Rounds;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>What earlier rounds, and the round itself, say of who may not review. Expert i, and application A.i, are of 单位i.</summary>
public class ExpertTiesTests
{
    private static readonly IReadOnlyList<PoolExpert> Pool = SampleDraw.Pool(9);

    private static readonly KnownUnits Units = KnownUnits.None;

    [Fact]
    public void Whoever_takes_part_in_the_round_is_not_drawn_from_and_is_found_by_address_or_by_name_with_number_or_unit()
    {
        PartTaker[] persons =
        [
            new("别名", "另一单位", "E1@Example.org", ""),
            new("专家2", "另一单位", "", "+86 138 0000 0002"),
            new("专家3", Key("单位3"), "", ""),
            // A number that somebody gives for theirs, another unit, the number of an office, and nothing known at all: nobody.
            new("别名", "另一单位", "", "138 0000 0006"),
            new("专家4", Key("单位5"), "", ""),
            new("别名", "另一单位", "", "0731-8000005"),
            new("", "", "", ""),
        ];
        var taking = PartTakers.Among([.. Pool, Pool[4] with { Code = "E10", Phone = "0731-8000005" }], persons, Units);

        Assert.Equal(["E1", "E2", "E3"], taking.Order(StringComparer.Ordinal));
        var made = SampleDraw.Commit(Pool, SampleDraw.Applications(5), ties: ExpertTies.None with { TakePart = taking });
        var draw = SampleDraw.Draw(made);
        Assert.Equal(6, draw.Draw.Panel.Count + draw.Draw.Reserve.Count);
        Assert.DoesNotContain(draw.CodesOf(draw.Draw.Panel.Concat(draw.Draw.Reserve)), taking.Contains);
        AssertRepeated(draw);
    }

    [Fact]
    public void Whose_people_reviewed_ones_own_unit_reviews_nothing_of_theirs_that_is_reviewed_in_turn()
    {
        // 单位1 reviewed 单位2 before: nobody of 单位2 reviews 单位1 now. The other way round nothing is known.
        var ties = EarlierTies.Of(Pool, [Earlier(reviews: [new(Key("单位1"), Key("单位2"))])], [], Units, KnownExperts.None);

        Assert.Equal(["E1 A.1 own-unit", "E2 A.1 reciprocal", "E2 A.2 own-unit"], Said(2, ties));
    }

    [Fact]
    public void Who_applied_together_is_kept_apart_both_ways_in_this_round_too()
    {
        IReadOnlySet<string> both = new HashSet<string> { Key("单位1"), Key("单位2") };

        Assert.Equal(
            ["E1 A.1 own-unit", "E1 A.2 partner", "E2 A.1 partner", "E2 A.2 own-unit"],
            Said(2, EarlierTies.Of(Pool, [Earlier(together: [both])], [], Units, KnownExperts.None))
        );
        Assert.Equal(
            Said(2, EarlierTies.Of(Pool, [Earlier(together: [both])], [], Units, KnownExperts.None)),
            Said(2, EarlierTies.Of(Pool, [], [both], Units, KnownExperts.None))
        );
    }

    [Fact]
    public void What_was_declared_holds_on_for_the_person_under_whatever_code_and_not_for_a_namesake()
    {
        var before = Pool[4] with { Code = "OLD", Unit = "从前的单位" };
        var namesake = Pool[5] with { Code = "X", Email = "other@example.org", Phone = "13911112222" };
        var ties = EarlierTies.Of(
            Pool,
            [Earlier(declared: [new(before, [Key("单位1"), Key("单位20")]), new(namesake, [Key("单位2")])])],
            [],
            Units,
            KnownExperts.None
        );

        Assert.Equal(["E1 A.1 own-unit", "E2 A.2 own-unit", "E5 A.1 declared"], Said(2, ties));
    }

    [Fact]
    public void What_was_declared_holds_on_for_whoever_has_other_addresses_meanwhile_or_was_merged()
    {
        var (first, between) = (
            Pool[4] with
            {
                Code = "OLD",
                Email = "old@example.org",
                Phone = "13911112222",
            },
            Pool[4] with
            {
                Email = "old@example.org",
            }
        );
        var fold = new ExpertFold();
        fold.Take(SampleRound.Id, "first", default, [first]);
        var declared = Earlier(declared: [new(first, [Key("单位1")])]);
        IEnumerable<string> With(ExpertRegisterState state) => Said(1, EarlierTies.Of(Pool, [declared], [], Units, fold.With(state, [])));

        Assert.DoesNotContain("E5 A.1 declared", With(ExpertRegisterState.Empty));
        // The next list has them by the address of before and the number of now.
        fold.Take(CaseId.Round(2027, "secondary-school", 1), "second", default, [between]);
        Assert.Contains("E5 A.1 declared", With(ExpertRegisterState.Empty));

        fold = new();
        fold.Take(SampleRound.Id, "first", default, [first, Pool[4]]);
        Assert.DoesNotContain("E5 A.1 declared", With(ExpertRegisterState.Empty));
        var merger = new ExpertMerger(ExpertIds.Of("first", "OLD"), ExpertIds.Of("first", "E5"), "同一人");
        Assert.Contains("E5 A.1 declared", With(ExpertRegisterState.Empty.After(new ExpertsMerged(merger), default)));
    }

    [Fact]
    public void A_member_of_a_consortium_counts_as_much_as_its_lead()
    {
        var application = SampleDraw.Application("A.7", "单位7", "") with { Parties = ["单位8"] };
        var ties = EarlierTies.Of(Pool, [Earlier(reviews: [new(Key("单位8"), Key("单位1"))])], [], Units, KnownExperts.None);
        var draw = SampleDraw.Draw(SampleDraw.Commit(Pool, [application], ties: ties));

        Assert.Equal(["E1 A.7 reciprocal", "E7 A.7 own-unit", "E8 A.7 party"], Said(draw));
        AssertRepeated(draw);
    }

    [Fact]
    public void What_is_published_of_ties_names_nobody_and_no_unit_that_has_no_part_in_the_round()
    {
        var interests = new DeclaredInterest[] { new(Pool[4], [Key("单位1")]) };
        var more = interests.Append(new(Pool[4], [Key("单位20")])).ToArray();
        var (told, same) = (Publish(interests), Publish(more));

        Assert.Equal(told, same);
        var text = Encoding.UTF8.GetString(told);
        Assert.Contains("\"declared\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("单位", text, StringComparison.Ordinal);
        Assert.DoesNotContain("e5@example.org", text, StringComparison.Ordinal);
        Assert.DoesNotContain("declared", Encoding.UTF8.GetString(Publish([])), StringComparison.Ordinal);

        byte[] Publish(IReadOnlyList<DeclaredInterest> declared) =>
            DrawJson.Write(
                SampleDraw
                    .Draw(
                        SampleDraw.Commit(
                            Pool,
                            SampleDraw.Applications(2),
                            ties: EarlierTies.Of(Pool, [Earlier(declared: declared)], [], Units, KnownExperts.None)
                        )
                    )
                    .Draw
            );
    }

    [Fact]
    public void A_tie_that_is_left_out_or_added_afterwards_is_noticed()
    {
        var ties = EarlierTies.Of(Pool, [Earlier(reviews: [new(Key("单位1"), Key("单位2"))])], [], Units, KnownExperts.None) with
        {
            TakePart = new HashSet<string> { "E9" },
        };
        var published = Encoding.UTF8.GetString(
            DrawJson.Write(SampleDraw.Draw(SampleDraw.Commit(Pool, SampleDraw.Applications(3), ties: ties)).Draw)
        );

        Assert.True(DrawVerifier.Verify(Encoding.UTF8.GetBytes(published)).Repeated);
        foreach (var (from, to) in new[] { ("\"takesPart\": true", "\"takesPart\": false"), ("\"reciprocal\": [", "\"partners\": [") })
            Assert.False(DrawVerifier.Verify(Encoding.UTF8.GetBytes(published.Replace(from, to, StringComparison.Ordinal))).Repeated, from);
    }

    [Fact]
    public void No_tie_of_any_kind_ever_reviews() =>
        Gen.Select(Gen.Int[1, 9].Array[4], Gen.Int[1, 9].Array[4], Gen.Int[1, 9], Gen.Int[1, 1_000_000])
            .Sample(
                (ones, others, takes, seed) =>
                {
                    var pool = SampleDraw.Pool(16);
                    var reviews = ones.Zip(others, (one, other) => new UnitReview(Key($"单位{one}"), Key($"单位{other}"))).ToList();
                    var ties = EarlierTies.Of(pool, [Earlier(reviews)], [], Units, KnownExperts.None) with
                    {
                        TakePart = new HashSet<string> { $"E{takes}" },
                    };
                    var made = SampleDraw.Commit(pool, SampleDraw.Applications(9), ties: ties);
                    if (made.Basis.Shortages(made.Basis.Exclusions()).Count > 0)
                        return true;
                    var draw = SampleDraw.Draw(made, $"{seed:x64}");
                    return draw.Draw.Assignments.All(a =>
                    {
                        var (expert, unit) = (draw.Codes[a.Expert - 1], draw.Applications[a.Item - 1][2..]);
                        return expert != $"E{takes}"
                            && expert != $"E{unit}"
                            && !reviews.Contains(new(Key($"单位{unit}"), Key($"单位{expert[1..]}")));
                    });
                }
            );

    [Fact]
    public void A_shortage_names_the_applications_how_many_they_lack_and_why()
    {
        var pool = SampleDraw.Pool(4);
        var ties = EarlierTies.Of(pool, [Earlier(reviews: [new(Key("单位1"), Key("单位2"))])], [], Units, KnownExperts.None) with
        {
            TakePart = new HashSet<string> { "E4" },
        };
        var made = SampleDraw.Commit(pool, SampleDraw.Applications(3), panel: 3, ties: ties);
        var lacking = made.Basis.Shortages(made.Basis.Exclusions());
        var said = ShortageWords.Refusal(
            lacking,
            number => SampleDraw.Application(made.Applications[number - 1], $"单位{made.Applications[number - 1][2..]}", "")
        );

        Assert.Equal("pool-conflicts", said.Code);
        Assert.StartsWith(
            "回避后，3 份申报的专家不足，请补充专家库：“单位1”还差 2 人（回避：本单位 1 人、近年互评 1 人、参与本批次申报 1 人）；“单位2”还差 1 人",
            said.Reason.Zh,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "After recusal 3 applications lack experts; please extend the pool: “单位1” lacks 2 (",
            said.Reason.En,
            StringComparison.Ordinal
        );
    }

    private static EarlierRound Earlier(
        IEnumerable<UnitReview>? reviews = null,
        IReadOnlyList<IReadOnlySet<string>>? together = null,
        IReadOnlyList<DeclaredInterest>? declared = null
    ) =>
        new()
        {
            Reviews = (reviews ?? []).ToHashSet(),
            Together = together ?? [],
            Declared = declared ?? [],
        };

    private static string Key(string unit) => UnitKey.Of(Units, unit);

    private static IEnumerable<string> Said(int applications, ExpertTies ties)
    {
        var draw = SampleDraw.Draw(SampleDraw.Commit(Pool, SampleDraw.Applications(applications), ties: ties));
        AssertRepeated(draw);
        return Said(draw);
    }

    private static IEnumerable<string> Said(DrawRecord draw) =>
        draw
            .Draw.Exclusions.Select(e => $"{draw.Codes[e.Expert - 1]} {draw.Applications[e.Item - 1]} {e.Reason}")
            .Order(StringComparer.Ordinal);

    private static void AssertRepeated(DrawRecord draw)
    {
        var report = DrawVerifier.Verify(DrawJson.Write(draw.Draw));
        Assert.True(report.Repeated, string.Join(' ', report.Faults.Select(fault => fault.Zh)));
    }
}
