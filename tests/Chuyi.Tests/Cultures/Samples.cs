using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Tests.Cultures;

/// <summary>
/// Values of every kind of fact, made from its constructor and what it requires, with numbers
/// and dates that cultures write differently.
/// </summary>
internal static class Samples
{
    private const int Variants = 3;

    /// <summary>What stands wherever people write: it has quotation marks in it, and is long enough.</summary>
    public const string Text = "0123456789abcdef“楚怡”0123456789abcdef";

    /// <summary>What stands for a hash.</summary>
    public static readonly string Hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    /// <summary>How what holds a hash is called.</summary>
    private static readonly string[] Hashes = ["Hash", "Sha256", "Root", "Seed"];

    /// <summary>Every fact, with each value of its enumerations, and with and without what may be missing.</summary>
    public static IReadOnlyList<Fact> Facts { get; } =
    [
        .. typeof(Fact)
            .GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(a => a.DerivedType)
            .SelectMany(type => Enumerable.Range(0, Variants).Select(n => (Fact)Make(type, n)!)),
    ];

    public static object Of(Type type) => Make(type, 0)!;

    public static T Of<T>(int variant = 0)
        where T : notnull => (T)Make(typeof(T), variant)!;

    /// <summary>A value of a type.</summary>
    public static object? Make(Type type, int variant)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return variant == 1 ? null : Make(value, variant);
        if (type.IsEnum)
        {
            var all = Enum.GetValues(type);
            return all.GetValue(variant % all.Length);
        }
        if (type.IsGenericType)
            return List(type.GetGenericArguments()[0], variant);
        return type.Name switch
        {
            nameof(CaseId) => CaseId.Round(2026, "secondary-school", 1),
            nameof(String) => Text,
            nameof(Int32) => 1234 + variant,
            nameof(Int64) => 1234567L,
            nameof(Decimal) => 1234.56m,
            nameof(Boolean) => variant % 2 == 0,
            nameof(DateOnly) => new DateOnly(2026, 3, 9),
            nameof(DateTimeOffset) => new DateTimeOffset(2026, 3, 9, 16, 0, 0, TimeSpan.Zero),
            _ => Record(type, variant),
        };
    }

    private static object? Make(string name, Type type, int variant) =>
        type == typeof(string) && Hashes.Any(hash => name.EndsWith(hash, StringComparison.Ordinal)) ? Hash : Make(type, variant);

    private static Array List(Type item, int variant)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Make(item, variant), 0);
        return list;
    }

    private static object Record(Type type, int variant)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var nullability = new NullabilityInfoContext();
        var made = constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(p =>
                    variant == 1 && nullability.Create(p).WriteState == NullabilityState.Nullable
                        ? null
                        : Make(p.Name!, p.ParameterType, variant)
                ),
        ]);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsStatic: false }))
            if (variant != 1 || property.IsDefined(typeof(RequiredMemberAttribute)))
                property.SetValue(made, Make(property.Name, property.PropertyType, variant));
        return made;
    }
}
