using Chuyi.Functions.Cases;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.Applications;

/// <summary>The activity that opens the draft of a submission that was taken back.</summary>
public static class TakeBackActivities
{
    public static Activity<ReopenDraftRequest> ReopenDraft { get; } = new(nameof(DraftReopening.ReopenDraft));
}
