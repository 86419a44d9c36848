using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The row of an expert's duty in the registry of processes.</summary>
public static class DutyProcess
{
    public static Process Row { get; } =
        Process.Of<DutyState>(nameof(DutyWorkflow), DutyRules.Decide, openedBy: typeof(InviteExpert)) with
        {
            HasLiveLinks = past => DutyRules.HasLiveLinks(EventStore.Fold<DutyState>(past)),
        };
}
