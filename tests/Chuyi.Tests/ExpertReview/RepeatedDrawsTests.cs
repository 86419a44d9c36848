using System.Text;
using Chuyi.Functions.ExpertReview;
using Chuyi.History.Draws;
using Chuyi.Tests.Draws;
using Mono.Cecil;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>A draw is repeated once for all who look at its page, and anew as soon as a byte of it has changed.</summary>
public class RepeatedDrawsTests
{
    private static readonly DrawDocument Draw = SampleDraw.Draw(9, 12).Draw;

    private static readonly byte[] Published = DrawJson.Write(Draw);

    [Fact]
    public async Task Many_who_look_at_once_see_one_repetition()
    {
        var draws = new RepeatedDraws();

        var seen = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => draws.Of([.. Published]))));

        Assert.True(seen[0].Repeated);
        Assert.All(seen, one => Assert.Same(seen[0], one));
    }

    [Fact]
    public async Task A_file_that_was_changed_is_another_one()
    {
        var draws = new RepeatedDraws();
        var before = await draws.Of(Published);
        var seed = new string('0', Draw.Seed.Length);
        var forged = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Published).Replace(Draw.Seed, seed, StringComparison.Ordinal));
        Assert.NotEqual(Published, forged);

        var after = await draws.Of(forged);

        Assert.True(before.Repeated);
        Assert.False(after.Repeated);
    }

    [Fact]
    public async Task No_more_than_a_few_are_kept()
    {
        var draws = new RepeatedDraws();
        var first = await draws.Of(Published);
        for (var other = 0; other < RepeatedDraws.Most; other++)
            await draws.Of(Encoding.UTF8.GetBytes($"{other}"));

        var again = await draws.Of(Published);

        Assert.NotSame(first, again);
        Assert.True(again.Repeated);
    }

    /// <summary>No page of the service repeats a draw by itself.</summary>
    [Fact]
    public void Nothing_else_in_the_service_repeats_draws() =>
        Assert.Equal(
            [nameof(RepeatedDraws)],
            (
                from type in ModuleDefinition.ReadModule(typeof(RepeatedDraws).Assembly.Location).GetTypes()
                from method in type.Methods
                where method.HasBody
                where
                    method.Body.Instructions.Any(step =>
                        step.Operand is MethodReference { DeclaringType.Name: nameof(DrawVerifier), Name: nameof(DrawVerifier.Verify) }
                    )
                select Outermost(type).Name
            ).Distinct()
        );

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
