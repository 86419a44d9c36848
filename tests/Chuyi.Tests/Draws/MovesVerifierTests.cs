using System.Text;
using System.Text.Json.Nodes;
using Chuyi.History.Draws;
using Chuyi.Verify;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.Draws;

/// <summary>What moved after a draw is repeated from the published file; whatever is changed in it is named.</summary>
public class MovesVerifierTests
{
    private static readonly PlayedMoves Played = PlayedMoves.OneOfEach();

    [Fact]
    public void Every_move_is_repeated_and_the_draw_has_the_hash_it_was_fixed_with()
    {
        var report = DrawVerifier.Verify(Played.Published);

        Assert.True(report.Holds, report.Moves?.Verdict.En ?? report.Verdict.En);
        Assert.Equal(
            [DrawChange.Declined, DrawChange.Conflict, DrawChange.Replaced, DrawChange.Replaced, DrawChange.Conflict],
            report.Moves!.Changes.Select(change => change.Cause)
        );
        Assert.Equal(
            $"Every one of the {Played.Round.Moves.Count} reviews that moved went to whom the published order gives.",
            report.Moves.Verdict.En
        );
        var alone = DrawVerifier.Verify(DrawJson.Write(report.Draw!));
        Assert.Equal(alone.Unchecked.SkipLast(1), report.Unchecked.SkipLast(1));
        Assert.Null(alone.Moves);
        Assert.Contains("What moved after the draw is not in this file", alone.Unchecked[^1].En, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_leaves_and_whatever_is_given_back_the_rule_of_the_service_is_repeated() =>
        Gen.Select(Gen.Int[4, 14], Gen.Int[1, 16], Gen.Int[0, 3].Array[0, 12], Gen.Int[0, 99].Array[12])
            .Sample(
                (experts, items, kinds, choices) =>
                {
                    var draw = SampleDraw.Draw(experts, items, Math.Min(5, experts));
                    var played = new PlayedMoves(draw);
                    foreach (var (kind, choice) in kinds.Zip(choices).Where(_ => played.Round.Panel.Count > 0))
                    {
                        var leaving = played.Round.Panel[choice % played.Round.Panel.Count];
                        var held = played.Held(leaving);
                        if (kind > 1)
                            played.Leave(leaving, declines: kind == 2, signed: kind == 3 ? choice % (held.Count + 1) : 0);
                        else if (held.Count > 0)
                            played.Return(leaving, held[choice % held.Count]);
                    }
                    return DrawVerifier.Verify(played.Published).Holds;
                }
            );

    // Every number that it holds, one after the other. Which of the two causes it was when somebody left, only the history knows.
    [Fact]
    public void Whatever_is_changed_is_noticed()
    {
        var count = Numbers(JsonNode.Parse(Played.Published)!["changes"]!).Count();
        Assert.True(count > 40);
        foreach (var step in new[] { 1, -1, 7, -1000 })
            for (var i = 0; i < count; i++)
            {
                var json = JsonNode.Parse(Played.Published)!;
                var leaf = Numbers(json["changes"]!).ElementAt(i);
                var path = leaf.GetPath();
                leaf.ReplaceWith(leaf.GetValue<int>() + step);
                var report = Verify(json);
                Assert.True(report.Repeated);
                Assert.False(report.Holds, path + step);
            }
    }

    [Fact]
    public void What_is_left_out_or_put_in_is_noticed()
    {
        for (var change = 0; change < Played.Changes.Count; change++)
        for (var move = 0; move < Played.Changes[change].Moved.Count; move++)
        {
            var less = JsonNode.Parse(Played.Published)!;
            less["changes"]![change]!["moved"]!.AsArray().RemoveAt(move);
            Assert.False(Verify(less).Holds);
            var more = JsonNode.Parse(Played.Published)!;
            more["changes"]![change]!["moved"]!.AsArray().Add(more["changes"]![change]!["moved"]![move]!.DeepClone());
            Assert.False(Verify(more).Holds);
        }
        var twice = JsonNode.Parse(Played.Published)!;
        twice["changes"]!.AsArray().Insert(1, twice["changes"]![0]!.DeepClone());
        Assert.Contains("change 2: expert ", Verify(twice).Moves!.Verdict.En, StringComparison.Ordinal);
        Assert.Contains(" was not on the panel then; what follows it cannot", Verify(twice).Moves!.Verdict.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_took_over_instead_of_whom_is_named()
    {
        var json = JsonNode.Parse(Played.Published)!;
        var move = json["changes"]![0]!["moved"]![0]!;
        var (item, due, other) = (move["item"]!.GetValue<int>(), move["expert"]!.GetValue<int>(), Played.Changes[0].Expert);
        move["expert"] = other;

        var verdict = Verify(json).Moves!.Verdict;

        Assert.Equal(
            "Not every review that moved went to whom the published order gives: "
                + $"change 1: application {item} left expert {other}; by the published order it goes to expert {due}, "
                + $"and is said to have gone to expert {other}.",
            verdict.En
        );
        Assert.Contains($"应由专家 {due} 承担，文件所列为专家 {other} 。", verdict.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changes", "null")]
    [InlineData("changes", "{}")]
    [InlineData("changes", "[null]")]
    [InlineData("changes", "[1]")]
    [InlineData("changes", "[{}]")]
    [InlineData("changes.0.moved", "null")]
    [InlineData("changes.0.moved", "[null]")]
    [InlineData("changes.0.moved.0", "{\"item\":1}")]
    [InlineData("changes.0.moved.0.item", "\"1\"")]
    [InlineData("changes.0.expert", "1.5")]
    [InlineData("changes.0.expert", "99999999999999999999")]
    [InlineData("changes.0.cause", "null")]
    [InlineData("changes.0.signed", "null")]
    [InlineData("changes.1.item", "{\"a\":[]}")]
    [InlineData("format", "\"chuyi-draw-moves/3\"")]
    [InlineData("draw", "null")]
    [InlineData("draw", "[]")]
    public void What_is_not_of_the_format_is_answered_with_a_sentence(string path, string value)
    {
        var report = DrawVerifier.Verify(Replaced(path, value));

        Assert.Equal("This is not a complete file of a draw.", report.Verdict.En);
        Assert.False(report.Holds);
    }

    [Theory]
    [InlineData("changes.0.expert", "0")]
    [InlineData("changes.0.expert", "-2147483648")]
    [InlineData("changes.0.expert", "2147483647")]
    [InlineData("changes.0.signed", "2147483647")]
    [InlineData("changes.0.signed", "-1")]
    [InlineData("changes.0.cause", "\"\"")]
    [InlineData("changes.0.cause", "\"conflict\"")]
    [InlineData("changes.0.moved", "[]")]
    [InlineData("changes.0.moved.0.expert", "2147483647")]
    [InlineData("changes.0.moved.0.expert", "-1")]
    [InlineData("changes.0.moved.0.item", "0")]
    [InlineData("changes.1.item", "null")]
    [InlineData("changes.1.item", "0")]
    [InlineData("changes.1.item", "2147483647")]
    public void What_cannot_have_happened_is_named(string path, string value)
    {
        var report = DrawVerifier.Verify(Replaced(path, value));

        Assert.True(report.Repeated);
        Assert.Contains($"change {path.Split('.')[1][0] - '0' + 1}: ", report.Moves!.Verdict.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_end_is_answered_soon()
    {
        // Nobody can take it over: it could be given back as often as one likes.
        var draw = SampleDraw.Draw(4, 1, 4);
        var played = new PlayedMoves(draw);
        played.Return(played.Round.Panel[0], "A.1");
        Assert.Empty(Assert.Single(played.Changes).Moved);
        var many = DrawJson.Write(DrawJson.Write(draw.Draw), [.. Enumerable.Repeat(played.Changes[0], 300_000)]);

        Assert.True(DrawVerifier.Verify(many).Holds);
        Assert.Null(DrawVerifier.Verify(Replaced("changes.1.item", new string('[', 100_000))).Draw);
    }

    [Fact]
    public void Of_many_faults_the_first_are_named()
    {
        var played = new PlayedMoves(SampleDraw.Draw(6, 60));
        played.Leave(played.Round.Panel[0]);
        played.Leave(played.Round.Panel[0]);
        Assert.True(played.Changes[0].Moved.Count > 20);

        var forged = played.Changes.Select(change => change with { Moved = [.. change.Moved.Select(m => m with { Expert = 1000 })] });

        Assert.Equal(20, DrawVerifier.Verify(DrawJson.Write(DrawJson.Write(SampleDraw.Draw(6, 60).Draw), [.. forged])).Moves!.Faults.Count);
    }

    [Fact]
    public async Task The_command_says_which_move_the_rule_does_not_give()
    {
        var stop = TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        try
        {
            async Task<(int, string)> Run(byte[] content)
            {
                await File.WriteAllBytesAsync(file, content, stop);
                var output = new StringWriter();
                return (await VerifyCommand.RunAsync(file, null, null, null, null, output, stop), output.ToString());
            }

            var (code, said) = await Run(Played.Published);
            Assert.Equal(3, code);
            Assert.Contains($"改派的 {Played.Round.Moves.Count} 项评审，全部由公布的次序所定的专家接替", said, StringComparison.Ordinal);

            var json = JsonNode.Parse(Played.Published)!;
            json["changes"]![3]!["moved"]![0]!["expert"] = 1_000;
            (code, said) = await Run(Encoding.UTF8.GetBytes(json.ToJsonString()));
            Assert.Equal(1, code);
            Assert.Contains("✗ 第 4 次变动：", said, StringComparison.Ordinal);

            // Whatever stands first in it.
            (code, said) = await Run(
                Encoding.UTF8.GetBytes($"{{\"changes\":[],\"format\":\"chuyi-draw-moves/1\",\"draw\":{json["draw"]!.ToJsonString()}}}")
            );
            Assert.Equal(3, code);
            Assert.Contains("No review has moved since the draw.", said, StringComparison.Ordinal);

            (code, said) = await Run(DrawJson.Write(DrawJson.Write(DrawVerifier.Verify(Played.Published).Draw!)[..^9], []));
            Assert.Equal(2, code);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Nobody_is_named_by_it_and_no_reason_stands_in_it()
    {
        var published = Encoding.UTF8.GetString(Played.Published);

        Assert.All(
            [.. Played.Round.Panel, .. Played.Round.Reserve, "张教授", "Zhang", "A.1", "P.officer"],
            name => Assert.DoesNotContain($"\"{name}", published, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("教授", published, StringComparison.Ordinal);
    }

    private static byte[] Replaced(string path, string value)
    {
        var json = JsonNode.Parse(Played.Published)!;
        var at = path.Split('.').Aggregate(json, (node, name) => (node is JsonArray list ? list[name[0] - '0'] : node[name])!);
        at.ReplaceWith("<here>");
        var text = json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return Encoding.UTF8.GetBytes(text.Replace("\"<here>\"", value, StringComparison.Ordinal));
    }

    private static DrawReport Verify(JsonNode json) => DrawVerifier.Verify(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static IEnumerable<JsonValue> Numbers(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(m => Numbers(m.Value)),
            JsonArray a => a.SelectMany(Numbers),
            JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number => [v],
            _ => [],
        };
}
