using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.History;

public sealed record HistorySearchModel(HistoryQuery Query, EventPage Found, IReadOnlyList<RoundEntry> Rounds)
{
    /// <summary>Whether nothing was asked for yet: then it says which rounds there are.</summary>
    public bool IsHome => Query.Round.Length == 0 && Query.Case.Length == 0 && Rounds.Count > 0;
}
