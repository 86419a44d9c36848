using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Ranking;

/// <summary>What came of a confirmation.</summary>
public sealed record ConfirmOutcome(ListConfirmed? Confirmed, Refusal? Refusal)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Decision Decision => Refusal is { } refusal ? refusal : Confirmed!;
}
