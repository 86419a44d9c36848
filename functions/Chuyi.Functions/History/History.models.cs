using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.History;

public sealed record HistorySearchModel(
    HistoryQuery Query,
    HistoryPage Found,
    IReadOnlyList<(RoundOpened Opening, RoundStage Stage)> Rounds);
