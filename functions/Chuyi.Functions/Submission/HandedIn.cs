using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Where the applications of a unit stand that it has handed in, for the list of them. What is asked of the unit and the stages
/// of the rounds, which the page has read anyway, tell it of most; one is looked up.
/// </summary>
/// <param name="Asked">What is asked of the unit.</param>
/// <param name="Rounds">All rounds.</param>
public sealed record HandedIn(AskedWork Asked, IReadOnlyList<RoundEntry> Rounds)
{
    /// <summary>The one that was looked up, or null.</summary>
    public ApplicationSummary? Found { get; init; }

    /// <summary>The one to look up: the latest of which it is not known how it stands, and of a round that goes on before others.</summary>
    public Draft? Unknown(IEnumerable<Draft> drafts) =>
        drafts
            .Where(draft => DraftRules.MayBeReceived(draft) && AskedOf(draft) is null)
            .OrderBy(HasEnded)
            .ThenByDescending(draft => draft.StartedAt)
            .FirstOrDefault();

    /// <summary>Where one stands: as a draft, and as an application once it is one.</summary>
    public Sentence Stage(Draft draft) =>
        !DraftRules.MayBeReceived(draft) ? DraftWords.Stage(draft.Stage)
        : AskedOf(draft) is { } stage ? ApplicationWords.Stage(stage)
        : Found?.Case == draft.Id ? ApplicationWords.Stage(Found.Stage)
        : HasEnded(draft) ? DraftWords.Closed
        : DraftWords.Stage(draft.Stage);

    private ApplicationStage? AskedOf(Draft draft) =>
        Asked.Items.FirstOrDefault(item => item.Case == draft.Id)?.Kind switch
        {
            WorkKind.Supplement => ApplicationStage.Supplement,
            WorkKind.TakeCertificate => ApplicationStage.Designated,
            _ => null,
        };

    private bool HasEnded(Draft draft) => Rounds.Any(round => round.Call.Round == draft.Round && RoundRules.HasEnded(round.Stage));
}
