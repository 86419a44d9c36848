using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.History;

public sealed record HistorySearchModel(HistoryQuery Query, EventPage Found, IReadOnlyList<(RoundCall Opening, RoundStage Stage)> Rounds);
