using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>
/// When one more expert is asked for an application (仲裁): its sheets are all there, and their totals further apart than the round
/// said when it was opened. It happens once for each; the sheet then counts as the others do, by the round's aggregation.
/// </summary>
public static class ArbiterRules
{
    /// <summary>Whether the sheets are too far apart.</summary>
    public static bool AreApart(RoundNumbers numbers, IReadOnlyCollection<IReadOnlyList<int>> sheets)
    {
        if (numbers is not { ArbiterSpread: { } most, IsChecklist: false } || sheets.Count < 2)
            return false;
        var totals = sheets.Select(scores => DutyRules.Total(numbers.Criteria, scores)).ToList();
        return totals.Max() - totals.Min() > most;
    }

    /// <summary>How many sheets an application needs to be ranked.</summary>
    /// <param name="isArbitrated">Whether one more expert was asked for it.</param>
    public static int SheetsDue(RoundNumbers numbers, bool isArbitrated) => numbers.SheetsPerApplication + (isArbitrated ? 1 : 0);
}
