using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>A value, or the refusal that stands in its place: always one of the two.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed record Outcome<T>
    where T : class
{
    [JsonConstructor]
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [JsonIgnore, MemberNotNullWhen(true, nameof(Refusal)), MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value, or why there is none: for who needs several, one after the other.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (Value, Refusal);
        return !IsRefused;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
