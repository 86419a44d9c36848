using System.Text.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Cases;

public class OutcomeTests
{
    private static readonly Refusal Late = new("too-late", "太晚了。", "Too late.", 409);

    // An outcome is what an activity returns: it passes through JSON between the activity and its orchestrator.
    [Fact]
    public void Either_side_is_the_same_after_its_way_through_JSON()
    {
        Outcome<PoolImported>[] outcomes = [new PoolImported(new() { PoolHash = "0123", Experts = 3 }), Late];

        Assert.Equal(outcomes, JsonSerializer.Deserialize<Outcome<PoolImported>[]>(JsonSerializer.Serialize(outcomes))!);
        Assert.Equal(outcomes, Json.Read<Outcome<PoolImported>[]>(Json.Write(outcomes)));
    }

    [Fact]
    public void What_is_refused_has_no_value_and_what_has_one_is_not_refused()
    {
        Outcome<string> value = "E1",
            refusal = Late;

        Assert.Equal((false, "E1", null), (value.IsRefused, value.Value, value.Refusal));
        Assert.Equal((true, null, Late), (refusal.IsRefused, refusal.Value, refusal.Refusal));
    }

    [Fact]
    public void Who_asks_for_the_value_gets_it_or_the_refusal()
    {
        Outcome<string> value = "E1",
            refusal = Late;

        Assert.Equal((true, "E1", null), (value.TryGet(out var found, out var none), found, none));
        Assert.Equal((false, null, Late), (refusal.TryGet(out var nothing, out var why), nothing, why));
    }

    /// <summary>The compiler knows where there is a value: nobody has to tell it.</summary>
    [Fact]
    public void No_value_is_said_to_be_there_against_the_compiler() =>
        Assert.Empty(
            from file in Sources.Of(Sources.Service, ".cs")
            from line in File.ReadLines(Path.Combine(Sources.Service, file))
            where line.Contains(".Value!", StringComparison.Ordinal)
            select (file, line)
        );
}
