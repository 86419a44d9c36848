using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Submission;

/// <summary>The activity that seals a large document.</summary>
public static class SealingActivities
{
    public static Activity<SealRequest> SealDocument { get; } = new(nameof(LargeSealing.SealDocument));
}
