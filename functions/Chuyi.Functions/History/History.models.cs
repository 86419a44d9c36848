using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.History;

public sealed record HistorySearchModel(HistoryQuery Query, EventPage Found, IReadOnlyList<RoundEntry> Rounds);
