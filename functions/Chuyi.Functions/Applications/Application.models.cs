using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.Applications;

/// <param name="Way">The way back to the list from which it was opened, and on to its neighbours there; null if from none.</param>
public sealed record ApplicationModel(CaseView<ApplicationState> View, Draft? Draft, ListWay? Way)
{
    /// <summary>Until when its author may take back what was submitted; null where that is past.</summary>
    public DateTimeOffset? TakeBackUntil { get; init; }

    /// <summary>Who acted, as far as the reader may see it.</summary>
    public IReadOnlyDictionary<string, ActorName>? Names { get; init; }

    /// <summary>The form that the round pinned; null where there are no answers.</summary>
    public CategoryForm? Form { get; init; }

    /// <summary>What they were before a supplement changed them; null where none did.</summary>
    public FormAnswers? EarlierAnswers { get; init; }

    /// <summary>The sealed answers to it.</summary>
    public FormAnswers Answers { get; init; } = FormAnswers.None;
}
