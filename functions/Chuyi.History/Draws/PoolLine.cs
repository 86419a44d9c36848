using System.Text.Json.Serialization;

namespace Chuyi.History.Draws;

/// <summary>An expert in the coded pool. Who it is only the keeper of the pool can show, by the line's salt.</summary>
/// <param name="Number">The number that is drawn: the line's rank under the pool's hash. 1 is the first.</param>
/// <param name="Line">SHA-256 over a salt and the line of the pool, in hex.</param>
/// <param name="Unit">The mark of the expert's unit: equal for equal units of this draw, telling nothing else; empty without one.</param>
public sealed record PoolLine(int Number, string Line, string Unit)
{
    /// <summary>The mark of the bureau that supervises the expert's unit; null where none is known, as in draws of before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Bureau { get; init; }

    /// <summary>Whether the expert takes part in an application of the round, and so reviews none; null for who does not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TakesPart { get; init; }

    /// <summary>The marks of units with an application of which the expert declared a conflict earlier; null without any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Declared { get; init; }

    /// <summary>The marks of units whose people reviewed an application of the expert's unit in recent years; null without any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Reciprocal { get; init; }

    /// <summary>The marks of units that applied together with the expert's unit in recent years; null without any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Partners { get; init; }
}
