using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>The activity that follows from a correction.</summary>
public static class CorrectionActivities
{
    /// <summary>Tells those of one page of drafts, and gives where the next begins; null after the last.</summary>
    public static Activity<TellCorrectionRequest, string?> Tell { get; } = new(nameof(RoundNews.TellCorrection));
}
