using System.Reflection;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>A rule says by its name what it answers: <c>May…</c> whether, <c>WhyNot…</c> the refusal or nothing.</summary>
public class RuleNameTests
{
    private static readonly IReadOnlyList<MethodInfo> Methods =
    [
        .. from type in typeof(Composition).Assembly.GetTypes()
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly
        )
        select method,
    ];

    [Fact]
    public void What_may_be_is_yes_or_no() =>
        Assert.All(
            Methods.Where(method => method.Name.StartsWith("May", StringComparison.Ordinal)),
            method => Assert.Contains(method.ReturnType, (Type[])[typeof(bool), typeof(Task<bool>)])
        );

    [Fact]
    public void Why_not_is_a_refusal()
    {
        var reasons = Methods.Where(method => method.Name.StartsWith("WhyNot", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, method => Assert.Contains(method.ReturnType, (Type[])[typeof(Refusal), typeof(Task<Refusal>)]));
    }
}
