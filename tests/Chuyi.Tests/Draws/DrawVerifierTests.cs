using System.Text;
using System.Text.Json.Nodes;
using Chuyi.History.Draws;
using Chuyi.Verify;
using Xunit;

namespace Chuyi.Tests.Draws;

/// <summary>A published draw is repeated from its file alone; whatever is changed in it is noticed.</summary>
public class DrawVerifierTests
{
    private static readonly byte[] Published = DrawJson.Write(SampleDraw.Draw(9, 12).Draw);

    private static readonly string[] Told = ["logSize", "round", "what", "where", "day"];

    [Fact]
    public void A_draw_as_published_is_repeated_and_it_is_said_what_was_not_checked()
    {
        var report = DrawVerifier.Verify(Published);

        Assert.True(report.Repeated, report.Verdict.En);
        Assert.Equal(6, report.Held.Count);
        Assert.Equal(5, report.Unchecked.Count);
        Assert.Contains("7.12.15.22.28.31./9./", report.Held[2].Zh, StringComparison.Ordinal);
    }

    // Every value that the file holds, one after the other. What only tells where to look changes no draw, but the file's hash.
    [Fact]
    public void Whatever_is_changed_is_noticed()
    {
        var count = Leaves(JsonNode.Parse(Published)!).Count();
        for (var i = 0; i < count; i++)
        {
            var json = JsonNode.Parse(Published)!;
            var leaf = Leaves(json).ElementAt(i);
            var path = leaf.GetPath();
            if (leaf.GetValueKind() == System.Text.Json.JsonValueKind.Number)
                leaf.ReplaceWith(leaf.GetValue<int>() + 1);
            else
                leaf.ReplaceWith(Changed(leaf.GetValue<string>()));
            if (path.Contains("panelSize", StringComparison.Ordinal) || Told.Any(t => path.EndsWith("." + t, StringComparison.Ordinal)))
                continue;
            Assert.False(DrawVerifier.Verify(Encoding.UTF8.GetBytes(json.ToJsonString())).Repeated, path);
        }
    }

    [Fact]
    public void A_line_that_is_missing_is_noticed()
    {
        foreach (var list in new[] { "pool", "items" })
        {
            var json = JsonNode.Parse(Published)!;
            json["basis"]![list]!.AsArray().RemoveAt(3);
            Assert.False(DrawVerifier.Verify(Encoding.UTF8.GetBytes(json.ToJsonString())).Repeated);
        }
        foreach (var list in new[] { "panel", "reserve", "exclusions", "assignments", "values" })
        {
            var json = JsonNode.Parse(Published)!;
            json[list]!.AsArray().RemoveAt(0);
            Assert.False(DrawVerifier.Verify(Encoding.UTF8.GetBytes(json.ToJsonString())).Repeated, list);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"format\":\"chuyi-draw/1\"}")]
    [InlineData("[\"chuyi-draw/1\"]")]
    [InlineData("{\"format\":\"chuyi-draw/1\",\"basis\":null}")]
    [InlineData("\"chuyi-draw/")]
    public void What_is_no_draw_is_answered_with_a_sentence(string json) =>
        Assert.Null(DrawVerifier.Verify(Encoding.UTF8.GetBytes(json)).Draw);

    [Theory]
    [InlineData("basis.sheets", "0")]
    [InlineData("basis.sheets", "2147483647")]
    [InlineData("basis.panelSize", "-1")]
    [InlineData("basis.pool.0", "null")]
    [InlineData("values.0.0", "\"1e9\"")]
    [InlineData("values.0.0", "\"\\ud800\"")]
    [InlineData("values.0", "null")]
    [InlineData("panel", "[]")]
    [InlineData("source.day", "\"2026-02-30\"")]
    [InlineData("seed", "null")]
    public void A_hostile_file_is_answered_with_a_sentence(string path, string value)
    {
        var json = JsonNode.Parse(Published)!;
        var at = path.Split('.')
            .Aggregate(
                json,
                (node, name) =>
                    (node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node[name])!
            );
        var mark = "\"<here>\"";
        at.ReplaceWith("<here>");
        var text = json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        Assert.False(DrawVerifier.Verify(Encoding.UTF8.GetBytes(text.Replace(mark, value, StringComparison.Ordinal))).Repeated);
    }

    [Fact]
    public async Task The_command_repeats_a_draw_and_says_so_in_sentences()
    {
        var stop = TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        try
        {
            var output = new StringWriter();
            await File.WriteAllBytesAsync(file, Published, stop);
            Assert.Equal(3, await VerifyCommand.RunAsync(file, null, null, null, null, output, stop));
            Assert.Contains("可以复现", output.ToString(), StringComparison.Ordinal);
            // Nobody has signed it: no key makes more of it.
            Assert.Equal(2, await VerifyCommand.RunAsync(file, "a+00000000+AQ==", null, null, null, output, stop));
            Assert.Equal(2, await VerifyCommand.RunAsync(file, null, file, null, null, output, stop));
            Assert.Contains("没有签名", output.ToString(), StringComparison.Ordinal);

            await File.WriteAllTextAsync(
                file,
                Encoding.UTF8.GetString(Published).Replace("\"09\"", "\"10\"", StringComparison.Ordinal),
                stop
            );
            Assert.Equal(1, await VerifyCommand.RunAsync(file, null, null, null, null, output, stop));
            Assert.Contains("不能复现：种子", output.ToString(), StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, "{\"format\":\"chuyi-draw/1\"}", stop);
            Assert.Equal(2, await VerifyCommand.RunAsync(file, null, null, null, null, output, stop));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Changed(string text) =>
        text is "own-unit" ? DrawExclusion.Recommender
        : text.Length == 0 ? "0"
        : (text[0] == '1' ? '2' : '1') + text[1..];

    private static IEnumerable<JsonValue> Leaves(JsonNode node) =>
        node switch
        {
            JsonObject o => o.SelectMany(m => Leaves(m.Value!)),
            JsonArray a => a.SelectMany(n => Leaves(n!)),
            _ => [node.AsValue()],
        };
}
