using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Ranking;

/// <summary>The ranking, or the applications for which the office has to decide first.</summary>
/// <param name="Ranked">What was ranked, or null.</param>
/// <param name="Short">What has too few sheets, and nobody who is still at them.</param>
/// <param name="IsEarly">Whether an expert of whom the round heard too early is still reviewing: then it hears of them again.</param>
/// <param name="Apart">What has sheets too far apart, for which one more expert is asked; null for nothing.</param>
public sealed record RankingOutcome(
    Ranked? Ranked,
    IReadOnlyList<ShortItem> Short,
    bool IsEarly = false,
    IReadOnlyList<string>? Apart = null
);
