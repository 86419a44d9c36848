using System.Text.Json.Serialization;

namespace Chuyi.History.Draws;

/// <summary>An accepted application as it is coded.</summary>
/// <param name="Number">Its rank under the hash of them all. 1 is the first.</param>
/// <param name="Line">SHA-256 over a salt and the application with its unit and recommender, in hex.</param>
/// <param name="Unit">The mark of the applicant's unit.</param>
/// <param name="Recommender">The mark of who recommended it; empty if nobody did.</param>
public sealed record ItemLine(int Number, string Line, string Unit, string Recommender)
{
    /// <summary>The mark of the bureau that supervises the applicant's unit; null where none is known, as in draws of before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Bureau { get; init; }

    /// <summary>The marks of the other units that have a part in it, such as a consortium's members; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Parties { get; init; }
}
