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

    /// <summary>The words for the level of the title, once it was decided; null before, and in a round without one.</summary>
    public LevelWords? Level { get; init; }

    /// <summary>What it answers to the form of its round; null where there are no answers.</summary>
    public AnsweredForm? Answered { get; init; }
}
