using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <param name="Queue">What waits for its check.</param>
/// <param name="Checked">The application that was decided before this page was opened, or empty.</param>
public sealed record CheckQueueModel(DueChecks Queue, string Checked);

/// <summary>One application on the desk of the formal check.</summary>
/// <param name="View">The application.</param>
/// <param name="Queue">What waits beside it.</param>
/// <param name="Checked">The application that was decided before this page was opened, or empty.</param>
public sealed record CheckDeskModel(CaseView<ApplicationState> View, DueChecks Queue, string Checked)
{
    /// <summary>The form that the round pinned; null where there are no answers.</summary>
    public CategoryForm? Form { get; init; }

    /// <summary>The sealed answers to it.</summary>
    public FormAnswers Answers { get; init; } = FormAnswers.None;

    /// <summary>What they were before a supplement changed them; null where none did.</summary>
    public FormAnswers? EarlierAnswers { get; init; }
}
