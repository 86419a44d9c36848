using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Web;
using Chuyi.Tests.Draws;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>Who of the pools of rounds is one person, and what is known of them.</summary>
public class ExpertFoldTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<PoolExpert> Pool = SampleDraw.Pool(6);

    private static CaseId Round(int number) => CaseId.Round(2026, "secondary-school", number);

    [Fact]
    public void The_same_address_or_number_is_the_same_person_and_the_latest_list_says_what_is_on_file()
    {
        var fold = new ExpertFold();
        fold.Take(Round(1), "one", Day, [Pool[0], Pool[1], Pool[2]]);
        fold.Take(
            Round(2),
            "two",
            Day.AddDays(1),
            [
                Pool[0] with
                {
                    Code = "X9",
                    Email = "other@example.org",
                    Unit = "新单位",
                },
                Pool[1] with
                {
                    Code = "X8",
                    Email = "E2@EXAMPLE.ORG",
                    Phone = "0731-8000001",
                },
                Pool[3],
            ]
        );
        var known = fold.With(ExpertRegisterState.Empty, []);

        Assert.Equal(4, known.All.Count);
        var first = known.Find(ExpertIds.Of("one", "E1"))!;
        Assert.Equal(("新单位", ExpertIds.Of("one", "E1")), (first.Latest.Unit, first.Id));
        Assert.Equal(["X9", "E1"], first.Seats.Select(seat => seat.Code));
        Assert.Same(first, known.Find(ExpertIds.Of("two", "X9")));
        Assert.Same(first, known.Typed(" OTHER@example.org "));
        Assert.Equal(2, known.Find(ExpertIds.Of("one", "E2"))!.Seats.Count);
        Assert.Null(known.Find("X.nobody"));
    }

    [Fact]
    public void A_pool_that_another_took_the_place_of_is_no_part_of_the_round_and_its_people_stay_on_file()
    {
        var fold = new ExpertFold();
        fold.Take(Round(1), "wrong", Day, [Pool[0], Pool[1]]);
        fold.Take(Round(1), "right", Day.AddDays(1), [Pool[1], Pool[2]]);
        var known = fold.With(ExpertRegisterState.Empty, []);

        Assert.Equal([0, 1, 1], Pool.Take(3).Select(one => known.Find(one)!.Seats.Count));
    }

    [Fact]
    public void The_address_of_one_and_the_number_of_another_merges_nobody_and_says_so()
    {
        var fold = new ExpertFold();
        fold.Take(Round(1), "one", Day, [Pool[0], Pool[1], Pool[2] with { Name = Pool[3].Name, Unit = Pool[3].Unit }, Pool[3]]);
        fold.Take(Round(2), "two", Day.AddDays(1), [Pool[0] with { Phone = Pool[1].Phone }]);
        var known = fold.With(ExpertRegisterState.Empty, []);

        Assert.Equal(4, known.All.Count);
        Assert.Equal([known.Find(Pool[1])!], known.Like(known.Find(Pool[0])!));
        Assert.Equal([known.Find(Pool[0])!], known.Like(known.Find(Pool[1])!));
        // And so does the same name in the same unit.
        Assert.Equal([known.Find(Pool[3])!], known.Like(known.Find(Pool[2])!));
    }

    [Fact]
    public void Merged_records_are_one_person_by_every_id_address_and_round_and_have_retired_if_either_has()
    {
        var fold = new ExpertFold();
        fold.Take(Round(1), "one", Day, Pool.Take(3));
        fold.Take(Round(2), "two", Day.AddDays(1), [Pool[3]]);
        string Id(string pool, int i) => ExpertIds.Of(pool, $"E{i}");
        var state = ExpertRegisterState
            .Empty.After(new ExpertRetired(new(Id("one", 1), "退休")), default)
            .After(new ExpertsMerged(new(Id("one", 1), Id("one", 2), "同一人")), default)
            .After(new ExpertsMerged(new(Id("one", 2), Id("two", 4), "同一人")), default);
        var known = fold.With(state, []);

        Assert.Equal(2, known.All.Count);
        var one = known.Find(Id("two", 4))!;
        Assert.All(new[] { Id("one", 1), Id("one", 2) }, id => Assert.Same(one, known.Find(id)));
        Assert.All(new[] { Pool[0], Pool[1], Pool[3] }, line => Assert.Same(one, known.Find(line)));
        Assert.Equal((3, true), (one.Seats.Count, one.IsRetired));
        Assert.Equal(Pool[3], one.Latest);
        // Whatever comes later with any of the addresses is the same.
        fold.Take(Round(3), "three", Day.AddDays(2), [Pool[0] with { Code = "NEW" }]);
        Assert.Equal(4, fold.With(state, []).Find(ExpertIds.Of("three", "NEW"))!.Seats.Count);
    }

    [Fact]
    public void Mergers_that_two_processes_named_otherwise_never_go_in_a_circle()
    {
        var fold = new ExpertFold();
        fold.Take(Round(1), "one", Day, [Pool[0]]);
        fold.Take(Round(2), "two", Day.AddDays(1), [Pool[0]]);
        var state = ExpertRegisterState
            .Empty.After(new ExpertsMerged(new(ExpertIds.Of("one", "E1"), ExpertIds.Of("two", "E1"), "同一人")), default)
            .After(new ExpertsMerged(new(ExpertIds.Of("two", "E1"), ExpertIds.Of("one", "E1"), "同一人")), default);

        Assert.Single(fold.With(state, []).All);
    }

    /// <summary>However lists are written, nobody holds an address or a number that is another's, and every line is somebody's.</summary>
    [Fact]
    public void Every_line_is_of_one_person_and_the_same_pools_make_the_same_people() =>
        (from rounds in Gen.Int[1, 4] from lines in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).List[0, 6].Array[rounds] select lines).Sample(
            rounds =>
            {
                KnownExperts Made()
                {
                    var fold = new ExpertFold();
                    foreach (var (number, lines) in rounds.Index())
                        fold.Take(
                            Round(number + 1),
                            $"pool{number}",
                            Day.AddDays(number),
                            lines
                                .Index()
                                .Select(one => Pool[one.Item.Item1] with { Code = $"L{one.Index}", Phone = Pool[one.Item.Item2].Phone })
                        );
                    return fold.With(ExpertRegisterState.Empty, []);
                }
                var (known, again) = (Made(), Made());
                Assert.Equal(known.All.Select(one => one.Id), again.All.Select(one => one.Id));
                var marks = known.All.SelectMany(one => one.Marks).ToList();
                Assert.Equal(marks.Distinct().Count(), marks.Count);
                foreach (var (number, lines) in rounds.Index())
                foreach (var place in Enumerable.Range(0, lines.Count))
                    Assert.Contains(
                        known.Find(ExpertIds.Of($"pool{number}", $"L{place}"))!.Seats,
                        seat => seat.Round == Round(number + 1) && seat.Code == $"L{place}"
                    );
                Assert.Equal(rounds.Sum(lines => lines.Count), known.All.Sum(one => one.Seats.Count));
            }
        );

    [Fact]
    public void A_list_is_searched_by_whatever_is_on_file_and_by_who_has_retired()
    {
        var fold = new ExpertFold();
        fold.Take(Round(1), "one", Day, [.. Pool.Take(4), Pool[4] with { Title = "教授", Bureau = "某局" }]);
        var state = ExpertRegisterState.Empty.After(new ExpertRetired(new(ExpertIds.Of("one", "E2"), "退休")), default);
        var known = fold.With(state, []);
        int Count(params (string Name, string Value)[] asked) =>
            ExpertQuery
                .Of(new QueryCollection(asked.ToDictionary(one => one.Name, one => new StringValues(one.Value))))
                .In(known)
                .Found.Count;

        Assert.Equal(5, Count());
        Assert.Equal(1, Count(("q", "教授")));
        Assert.Equal(1, Count(("q", "Ｅ3@example.ORG")));
        Assert.Equal(1, Count(("standing", "retired")));
        Assert.Equal(4, Count(("standing", "active")));
        Assert.Equal(0, Count(("q", "没有")));
    }
}
