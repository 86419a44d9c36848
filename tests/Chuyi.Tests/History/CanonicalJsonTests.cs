using System.Text.Json;
using System.Text.Json.Nodes;
using Chuyi.History.Events;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.History;

public class CanonicalJsonTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Char['\u4e00', '\u9fff'].Array[0, 8].Select(c => new string(c)),
        Gen.Const("😀\u20ac\r\0\u0080")
    );

    private static readonly Gen<JsonNode?> Node = Gen.Recursive<JsonNode?>(
        (depth, node) =>
            depth > 3
                ? Text.Select(t => (JsonNode?)JsonValue.Create(t))
                : Gen.OneOf(
                    Text.Select(t => (JsonNode?)JsonValue.Create(t)),
                    Gen.Double.Where(double.IsFinite).Select(d => (JsonNode?)JsonValue.Create(d)),
                    Gen.Int.Select(i => (JsonNode?)JsonValue.Create(i)),
                    Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
                    Gen.Const((JsonNode?)null),
                    node.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])),
                    Gen.Dictionary(Text, node)[0, 4]
                        .Select(members => (JsonNode?)new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))))
                )
    );

    [Theory]
    // RFC 8785, appendix B.
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void A_number_is_written_as_ECMAScript_writes_it(ulong bits, string expected) =>
        Assert.Equal(expected, CanonicalJson.Write(JsonValue.Create(BitConverter.UInt64BitsToDouble(bits))));

    [Fact]
    public void The_example_of_section_3_2_2_is_written_as_the_RFC_says() =>
        Assert.Equal(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
            CanonicalJson.Write(
                JsonNode.Parse(
                    """
                    {
                      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
                      "literals": [null, true, false]
                    }
                    """
                )
            )
        );

    [Fact]
    public void The_members_of_section_3_2_3_are_sorted_by_their_code_units()
    {
        var json = JsonNode.Parse(
            """
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
             "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """
        );
        var written = JsonNode.Parse(CanonicalJson.Write(json))!.AsObject().Select(m => m.Value!.GetValue<string>());
        Assert.Equal(
            [
                "Carriage Return",
                "One",
                "Control",
                "Latin Small Letter O With Diaeresis",
                "Euro Sign",
                "Emoji: Grinning Face",
                "Hebrew Letter Dalet With Dagesh",
            ],
            written
        );
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(JsonValue.Create("a\ud83d")));

    [Fact]
    public void A_value_made_from_a_CLR_type_is_written_as_its_JSON_is()
    {
        var made = new JsonObject { ["at"] = JsonValue.Create(DateTimeOffset.UnixEpoch), ["score"] = JsonValue.Create(1.50m) };
        Assert.Equal(CanonicalJson.Write(JsonNode.Parse(made.ToJsonString())), CanonicalJson.Write(made));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_value_and_is_written_the_same_again() =>
        Node.Sample(node =>
        {
            var written = CanonicalJson.Write(node);
            var read = JsonNode.Parse(written);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(node?.ToJsonString() ?? "null"), read), written);
            Assert.Equal(written, CanonicalJson.Write(read));
        });

    [Fact]
    public void Every_number_reads_back_as_itself() =>
        Gen
            .Double.Where(double.IsFinite)
            .Sample(number => JsonSerializer.Deserialize<double>(CanonicalJson.Write(JsonValue.Create(number))) == number);
}
