using System.Text;
using System.Text.Json.Nodes;
using Chuyi.History.Draws;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Draws;

/// <summary>Who is asked as well follows from draw, moves and which applications it is; anybody can repeat it.</summary>
public class ArbitersTests
{
    [Fact]
    public void Nobody_is_asked_who_may_not_review_it_or_had_it_and_of_the_panel_who_has_least() =>
        Gen.Select(Gen.Int[4, 14], Gen.Int[1, 16], Gen.Int[0, 99].Array[1, 10])
            .Sample(
                (experts, items, choices) =>
                {
                    var draw = SampleDraw.Draw(experts, items, Math.Min(5, experts)).Draw;
                    var apart = choices.Select(choice => choice % items + 1).Distinct().ToList();
                    var asked = Lots.Arbiters(draw, draw.Panel, draw.Reserve, [], apart);
                    Assert.Equal(asked.Count, asked.DistinctBy(one => one.Item).Count());
                    var load = draw.Panel.Concat(draw.Reserve).ToDictionary(e => e, e => draw.Assignments.Count(a => a.Expert == e));
                    foreach (var (item, arbiter) in asked)
                    {
                        Assert.True(May(item, arbiter));
                        var able = draw.Panel.Where(e => May(item, e)).ToList();
                        var among = able.Count > 0 ? able : [.. draw.Reserve.Where(e => May(item, e))];
                        Assert.Contains(arbiter, among);
                        Assert.Equal(among.Min(e => load[e]), load[arbiter]);
                        load[arbiter]++;
                    }
                    Assert.All(
                        apart.Except(asked.Select(one => one.Item)),
                        item => Assert.DoesNotContain(draw.Panel.Concat(draw.Reserve), e => May(item, e))
                    );

                    bool May(int item, int expert) =>
                        !draw.Exclusions.Any(e => e.Item == item && e.Expert == expert)
                        && !draw.Assignments.Contains(new DrawAssignment(item, expert));
                }
            );

    [Fact]
    public void In_which_order_they_are_named_chooses_nobody() =>
        Gen.Shuffle(Enumerable.Range(1, 12).ToArray())
            .Sample(order =>
            {
                var draw = SampleDraw.Draw(14, 12, 5).Draw;
                return Lots.Arbiters(draw, draw.Panel, draw.Reserve, [], order)
                    .SequenceEqual(Lots.Arbiters(draw, draw.Panel, draw.Reserve, [], [.. Enumerable.Range(1, 12)]));
            });

    [Fact]
    public void Whoever_leaves_before_and_after_the_verifier_repeats_it() =>
        Gen.Select(Gen.Int[5, 14], Gen.Int[2, 16], Gen.Int[0, 3].Array[1, 8], Gen.Int[0, 99].Array[8])
            .Sample(
                (experts, items, kinds, choices) =>
                {
                    var played = new PlayedMoves(SampleDraw.Draw(experts, items, Math.Min(5, experts)));
                    foreach (var (kind, choice) in kinds.Zip(choices).Where(_ => played.Round.Panel.Count > 0))
                    {
                        var leaving = played.Round.Panel[choice % played.Round.Panel.Count];
                        var held = played.Held(leaving);
                        string[] apart = [$"A.{choice % items + 1}", $"A.{(choice + 1) % items + 1}"];
                        if (kind == 0)
                            played.Leave(leaving, declines: choice % 2 == 0);
                        else if (kind == 1 && held.Count > 0)
                            played.Return(leaving, held[choice % held.Count]);
                        else if (kind > 1)
                            played.Ask([.. apart.Except(played.Round.Arbitrated)]);
                    }
                    var report = DrawVerifier.Verify(played.Published);
                    Assert.True(report.Holds, report.Moves?.Verdict.En ?? report.Verdict.En);
                }
            );

    [Fact]
    public void Somebody_else_than_the_rule_names_twice_or_of_no_application_is_noticed()
    {
        var played = new PlayedMoves(SampleDraw.Draw(12, 12));
        played.Ask("A.3", "A.7");
        Assert.Equal(2, DrawVerifier.Verify(played.Published).Moves!.Added);

        Assert.Contains(
            "one more is asked for application",
            Changed(moved => moved[0]!["expert"] = moved[0]!["expert"]!.GetValue<int>() % 12 + 1).Moves!.Verdict.En,
            StringComparison.Ordinal
        );
        Assert.False(Changed(moved => moved[0]!["item"] = 13).Holds);
        Assert.False(Changed(moved => moved[0]!["item"] = 0).Holds);
        Assert.False(Changed(moved => moved.Add(moved[0]!.DeepClone())).Holds);
        var again = JsonNode.Parse(played.Published)!;
        again["changes"]!.AsArray().Add(again["changes"]![0]!.DeepClone());
        Assert.Contains("already", Verify(again).Moves!.Verdict.En, StringComparison.Ordinal);
        var left = JsonNode.Parse(played.Published)!;
        left["changes"]![0]!["expert"] = 1;
        Assert.False(Verify(left).Holds);

        DrawReport Changed(Action<JsonArray> change)
        {
            var json = JsonNode.Parse(played.Published)!;
            change(json["changes"]![0]!["moved"]!.AsArray());
            return Verify(json);
        }
    }

    [Fact]
    public void A_verifier_of_before_reads_what_it_knows_and_nothing_else()
    {
        var played = new PlayedMoves(SampleDraw.Draw(12, 12));
        played.Leave(played.Round.Panel[0]);
        Assert.Equal("chuyi-draw-moves/1", JsonNode.Parse(played.Published)!["format"]!.GetValue<string>());
        played.Ask("A.3");
        Assert.Equal("chuyi-draw-moves/2", JsonNode.Parse(played.Published)!["format"]!.GetValue<string>());
    }

    private static DrawReport Verify(JsonNode json) => DrawVerifier.Verify(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
