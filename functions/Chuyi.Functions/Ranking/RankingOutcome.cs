using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Ranking;

/// <summary>The ranking, or the applications for which the office has to decide first.</summary>
public sealed record RankingOutcome(Ranked? Ranked, IReadOnlyList<ShortItem> Short);
