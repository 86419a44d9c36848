using System.Reflection;
using Xunit;

namespace Chuyi.Tests;

/// <summary>What has many parts is made by their names: values in a row are mixed up, and no compiler notices.</summary>
public class RecordTests
{
    private const int MostInARow = 5;

    private static readonly IReadOnlyList<Type> Records =
    [
        .. from part in (Assembly[])
            [
                typeof(Chuyi.Functions.Composition).Assembly,
                typeof(Sentence).Assembly,
                typeof(Chuyi.Verify.VerifyCommand).Assembly,
                typeof(Chuyi.Cli.Demo.Play).Assembly,
                typeof(Chuyi.LocalHost.FunctionHost).Assembly,
            ]
        from type in part.GetTypes()
        where type.GetMethod("PrintMembers", Declared) is not null
        select type,
    ];

    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Records_are_found() =>
        Assert.Superset(new HashSet<Type> { typeof(Sentence), typeof(Chuyi.Cli.Demo.PlayReport) }, Records.ToHashSet());

    [Fact]
    public void No_record_is_made_of_many_values_in_a_row() => Assert.DoesNotContain(Records, record => InARow(record) > MostInARow);

    [Fact]
    public void A_record_of_many_values_in_a_row_is_noticed() => Assert.Equal(6, InARow(typeof(Mixed)));

    // A record that is made of values in a row can be taken apart into as many.
    private static int InARow(Type record) =>
        record.GetMethods(Declared).Where(m => m.Name == "Deconstruct").Max(m => (int?)m.GetParameters().Length) ?? 0;

    private sealed record Mixed(int A, int B, int C, int D, int E, int F);
}
