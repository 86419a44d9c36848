using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>What a case makes of an act: facts, or a refusal that changes nothing.</summary>
public sealed record Decision(IReadOnlyList<Fact> Facts, Refusal? Refusal)
{
    [JsonIgnore, MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    public static Decision Of(params Fact[] facts) => new(facts, null);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);

    public static implicit operator Decision(Fact fact) => new([fact], null);

    /// <summary>For an act that does not belong to the stage the case is in.</summary>
    public static Refusal NotNow(string zh, string en) => new("not-now", zh, en, 409);

    /// <summary>For an act this kind of case does not know.</summary>
    public static Refusal NotHere { get; } = new("not-here", "这里不受理此类请求。", "This kind of request is not taken here.");
}
