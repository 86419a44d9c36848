using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Where the applications of a unit stand that it has handed in, for the list of them. What is asked of the unit and the stages
/// of the rounds, which the page has read anyway, tell it of some; the others are looked up.
/// </summary>
/// <param name="Asked">What is asked of the unit.</param>
/// <param name="Rounds">All rounds.</param>
public sealed record HandedIn(AskedWork Asked, IReadOnlyList<RoundEntry> Rounds)
{
    /// <summary>Those looked up at most: a request each, until they are over.</summary>
    private const int Most = 20;

    /// <summary>When it is asked where they stand.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Those that were looked up.</summary>
    public IReadOnlyList<ApplicationSummary> Found { get; init; } = [];

    /// <summary>
    /// Those to look up, of which it is not known how they stand: those of rounds that go on first, mostly one, then the others, of
    /// which each is looked up once; the latest first.
    /// </summary>
    public IReadOnlyList<Draft> Unknown(IEnumerable<Draft> drafts) =>
        [
            .. drafts
                .Where(draft => DraftRules.MayBeReceived(draft) && AskedOf(draft) is null)
                .OrderBy(HasEnded)
                .ThenByDescending(draft => draft.StartedAt)
                .Take(Most),
        ];

    /// <summary>Where one stands: as a draft, and as an application once it is one.</summary>
    public Sentence Stage(Draft draft) =>
        IsTooLate(draft) ? DraftWords.TooLate
        : !DraftRules.MayBeReceived(draft) ? DraftWords.Stage(draft.Stage)
        : AskedOf(draft) is { } stage ? ApplicationWords.Stage(stage, RoundOf(draft)?.Call.LevelWords)
        : Found.FirstOrDefault(one => one.Case == draft.Id) is { } found
            ? ApplicationWords.Stage(found.Stage, RoundOf(draft)?.Call.LevelWords)
        : RoundOf(draft) is { } round && RoundRules.HasEnded(round.Stage) ? RoundWords.Of(round.Stage)
        : DraftWords.Stage(draft.Stage);

    private ApplicationStage? AskedOf(Draft draft) =>
        Asked.Items.FirstOrDefault(item => item.Case == draft.Id)?.Kind switch
        {
            WorkKind.Supplement => ApplicationStage.Supplement,
            WorkKind.TakeCertificate => ApplicationStage.Designated,
            _ => null,
        };

    /// <summary>Whether its round has ended: what came of it stays.</summary>
    public bool HasEnded(Draft draft) => RoundOf(draft) is { } round && RoundRules.HasEnded(round.Stage);

    private bool IsTooLate(Draft draft) => RoundOf(draft) is { Call: var call } && DraftRules.WhyNotAfter(call, draft, Now) is not null;

    private RoundEntry? RoundOf(Draft draft) => Rounds.FirstOrDefault(round => round.Call.Round == draft.Round);
}
