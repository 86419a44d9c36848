using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <param name="Titles">What the applications are called; empty in a blind review.</param>
public sealed record DutyModel(CaseView<DutyState> View, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>What an application is called before the expert.</summary>
    public Sentence TitleOf(string item) => DutyWords.Title(View.State, item, Titles);
}

/// <param name="Item">Which of the duty's applications.</param>
public sealed record ReviewModel(CaseView<DutyState> View, string Item)
{
    /// <summary>What the application is called whose sheet was sent just before, or null.</summary>
    public Sentence? Scored { get; init; }

    /// <summary>Whether its sheet is a checklist: in a round of those, and for a unit that the policy names in any.</summary>
    public bool IsChecklist => View.State.Invitation!.Numbers.IsChecklist || IsOfNamed;

    /// <summary>Whether the unit is named by the policy, and others are scored.</summary>
    public required bool IsOfNamed { get; init; }

    /// <summary>What the round took over from its category; null in a round that asks for documents alone.</summary>
    public Rounds.RoundContent? Content { get; init; }

    /// <summary>What of it the expert sees.</summary>
    public required ShownItem Shown { get; init; }

    /// <summary>What helps to score a criterion, after its weight.</summary>
    public Sentence GuideOf(Policy.Criterion criterion) =>
        Content?.GuideOf(criterion) is { Zh.Length: > 0 } guide ? new($"。{guide.Zh}", $". {guide.En}") : new("", "");

    /// <summary>Which one it is among all, from 1.</summary>
    public int Place => DutyWords.Place(View.State, Item);
}
