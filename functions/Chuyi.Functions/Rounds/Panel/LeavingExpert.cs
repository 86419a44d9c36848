using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>An expert who leaves the panel, and why.</summary>
public sealed record LeavingExpert
{
    public required string Expert { get; init; }

    public required Sentence Reason { get; init; }

    /// <summary>Whether they are replaced because the review was not signed in time, by the rule of the round.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLate { get; init; }
}
