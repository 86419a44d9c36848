using System.Reflection;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>No text for people is lacking in either language.</summary>
public class EmptyWordsTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<Type> Types =
    [
        .. typeof(Composition).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters),
    ];

    [Fact]
    public void Nothing_that_is_always_said_is_empty_in_a_language()
    {
        var said = Types
            .SelectMany(type => type.GetProperties(Static).Select(one => (Of: $"{type.Name}.{one.Name}", Value: Value(one))))
            .SelectMany(one => Sentences(one.Value).Select(sentence => (one.Of, Sentence: sentence)))
            .ToList();

        Assert.InRange(said.Count, 150, int.MaxValue);
        Assert.Empty(said.Where(one => IsEmpty(one.Sentence)).Select(one => one.Of).Distinct());
    }

    [Fact]
    public void Nothing_that_is_said_of_each_of_a_kind_is_empty_in_a_language()
    {
        var said = (
            from type in Types
            from method in type.GetMethods(Static)
            where method.ReturnType == typeof(Sentence) && method.GetParameters() is [{ ParameterType.IsEnum: true }]
            from kind in Enum.GetValues(method.GetParameters()[0].ParameterType).Cast<object>()
            let sentence = Said(method, kind)
            where sentence is not null
            select (Of: $"{type.Name}.{method.Name}({kind})", Sentence: sentence.Value)
        ).ToList();

        Assert.InRange(said.Count, 100, int.MaxValue);
        Assert.Empty(said.Where(one => IsEmpty(one.Sentence)).Select(one => one.Of));
    }

    private static bool IsEmpty(Sentence one) => string.IsNullOrWhiteSpace(one.Zh) || string.IsNullOrWhiteSpace(one.En);

    private static object? Value(PropertyInfo property)
    {
        if (property.GetIndexParameters().Length > 0 || !property.CanRead || Sentences(property.PropertyType) is false)
            return null;
        return property.GetValue(null);
    }

    private static bool Sentences(Type type) => type == typeof(Sentence) || type == typeof(Sentence?) || type == typeof(Refusal);

    private static IEnumerable<Sentence> Sentences(object? value) =>
        value switch
        {
            Sentence sentence => [sentence],
            Refusal refusal => [refusal.Reason],
            _ => [],
        };

    // What has no words for a kind says so.
    private static Sentence? Said(MethodInfo method, object kind)
    {
        try
        {
            return (Sentence)method.Invoke(null, [kind])!;
        }
        catch (TargetInvocationException none) when (none.InnerException is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
