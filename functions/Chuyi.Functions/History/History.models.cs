using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.History;

public sealed record HistorySearchModel(HistoryQuery Query, HistoryPage Found, IReadOnlyList<(RoundCall Opening, RoundStage Stage)> Rounds);
