using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The experts of a round.</summary>
/// <param name="Lines">Those on this page.</param>
/// <param name="Names">Who they are by code, for whom names are shown to.</param>
public sealed record ExpertsModel(
    CaseView<RoundState> View,
    string Round,
    IReadOnlyList<ExpertLine> Lines,
    IReadOnlyDictionary<string, PoolExpert> Names,
    PagePlace Place
)
{
    /// <summary>What will happen when, and what has.</summary>
    public required IReadOnlyList<ReviewMoment> Moments { get; init; }

    /// <summary>The events of the duty for which something was sent just before.</summary>
    public IReadOnlyList<Chuyi.History.Events.EventRecord> Told { get; init; } = [];

    /// <summary>Whether scores are shown beside the field's.</summary>
    public bool HasScores => Lines.Any(line => line.Scores is not null);

    /// <summary>Who can be given more time.</summary>
    public IReadOnlyList<string> Late => [.. View.State.Panel.Where(expert => !View.State.Done.Contains(expert))];
}
