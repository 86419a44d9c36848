using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

public sealed record DutyModel(CaseView<DutyState> View, IReadOnlyDictionary<string, string> Titles);

/// <param name="Item">Which of the duty's applications.</param>
public sealed record ReviewModel(CaseView<DutyState> View, string Item, ApplicationState Application)
{
    /// <summary>What the application is called whose sheet was sent just before, or null.</summary>
    public string? Scored { get; init; }

    /// <summary>Which one it is among all, from 1.</summary>
    public int Place => View.State.Items.TakeWhile(item => item != Item).Count() + 1;
}
