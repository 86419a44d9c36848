using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Tests.Cultures;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>Every text of every act has a limit, and every rule holds it against that: what is longer could not be recorded.</summary>
public class TextLimitsTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly string TooLong = new('字', TextLimits.Opinion + 1);

    public static TheoryData<string> Acts =>
        [.. typeof(Act).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(listed => listed.DerivedType.Name)];

    [Theory, MemberData(nameof(Acts))]
    public void Every_text_of_an_act_is_bounded_by_every_rule(string kind)
    {
        foreach (var (member, act) in With(kind, TooLong))
            Assert.All(
                Composition.Processes.All,
                process =>
                {
                    var refusal = process.Decide([], new ReceivedAct("id", CaseId.Nobody, "nobody", At, act)).Refusal;
                    Assert.Equal($"{member}: too-long", $"{member}: {refusal?.Code}");
                }
            );
    }

    [Theory, MemberData(nameof(Acts))]
    public void Every_text_of_an_act_has_a_limit_of_its_own_that_its_refusal_names(string kind)
    {
        foreach (var (member, act) in With(kind, TooLong))
        {
            var limit = TextLimits.Of(member);
            Assert.True(limit is not null, $"{kind}.{member} is a text of an act and has no limit in {nameof(TextLimits)}.Of.");
            var reason = TextLimits.Fault(act)!.Reason;
            Assert.Contains($"“{limit.Field.Zh}”最多 {limit.Longest} 字", reason.Zh, StringComparison.Ordinal);
            Assert.Contains($"“{limit.Field.En}” has at most {limit.Longest} characters", reason.En, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Acts))]
    public void No_text_of_an_act_has_characters_that_nobody_sees(string kind)
    {
        foreach (var (member, act) in With(kind, "a\0b"))
            Assert.Equal($"{member}: unreadable", $"{member}: {TextLimits.Fault(act)?.Code}");
    }

    [Fact]
    public void A_text_of_the_longest_length_is_taken_with_its_line_breaks_each_of_which_counts_once()
    {
        var reason = new string('由', TextLimits.Reason - 2) + "\r\n\t";

        Assert.Null(TextLimits.Fault("reason", reason));
        Assert.Equal("too-long", TextLimits.Fault("reason", reason + "。")?.Code);
    }

    // The act with another text in each of its texts in turn. What is read from a text but is none, such as a date, fails to.
    private static IEnumerable<(string Member, Act Act)> With(string kind, string text)
    {
        var type = typeof(Act)
            .GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Single(listed => listed.DerivedType.Name == kind)
            .DerivedType;
        var sample = JsonSerializer.SerializeToNode(Samples.Of(type), type, Json.Options)!;
        foreach (var (path, member) in Texts(sample, "").ToList())
        {
            var other = sample.DeepClone();
            var holder = path[..^1].Aggregate(other, (node, step) => step is int i ? node[i]! : node[(string)step]!);
            if (path[^1] is int place)
                holder[place] = text;
            else
                holder[(string)path[^1]] = text;
            if (Read(other, type) is { } act)
                yield return (member, act);
        }
    }

    private static IEnumerable<(object[] Path, string Member)> Texts(JsonNode? node, string member) =>
        node switch
        {
            JsonObject all => all.SelectMany(one =>
                Texts(one.Value, one.Key is "zh" or "en" ? member : one.Key)
                    .Select(found => ((object[])[one.Key, .. found.Path], found.Member))
            ),
            JsonArray all => all.SelectMany((one, i) => Texts(one, member).Select(found => ((object[])[i, .. found.Path], found.Member))),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => [([], member)],
            _ => [],
        };

    private static Act? Read(JsonNode node, Type type)
    {
        try
        {
            return (Act)node.Deserialize(type, Json.Options)!;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            return null;
        }
    }
}
