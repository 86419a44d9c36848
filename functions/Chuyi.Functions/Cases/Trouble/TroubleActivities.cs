namespace Chuyi.Functions.Cases;

/// <summary>The activity by which a workflow tells that another one fails and fails.</summary>
public static class TroubleActivities
{
    public static Activity<RetriedActivity> NoteRetried { get; } = new(nameof(Troubles.NoteRetried));
}
