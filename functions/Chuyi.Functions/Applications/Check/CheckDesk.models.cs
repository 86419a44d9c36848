using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Applications;

/// <param name="Queue">What waits for its check.</param>
/// <param name="Checked">The application that was decided before this page was opened, or empty.</param>
/// <param name="Place">Which page of it is shown.</param>
public sealed record CheckQueueModel(DueChecks Queue, string Checked, PagePlace Place)
{
    /// <summary>What stands on this page.</summary>
    public IEnumerable<WorkItem> Shown => Place.Of(Queue.Items, DueChecks.PageSize);
}

/// <summary>One application on the desk of the formal check.</summary>
/// <param name="View">The application.</param>
/// <param name="Queue">What waits beside it.</param>
/// <param name="Checked">The application that was decided before this page was opened, or empty.</param>
public sealed record CheckDeskModel(CaseView<ApplicationState> View, DueChecks Queue, string Checked)
{
    /// <summary>What it answers to the form of its round; null where there are no answers.</summary>
    public AnsweredForm? Answered { get; init; }
}
