using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Rounds;

/// <summary>A round: the fold of its facts. It grows with experts, notices and objections, never with applications.</summary>
public sealed partial record RoundState : ICaseState<RoundState>, ISummarized, IWorked
{
    public static RoundState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Round;

    public RoundStage Stage { get; init; }

    public RoundCall? Opening { get; init; }

    public ImportedPool? Pool { get; init; }

    public RoundClosed? Closing { get; init; }

    /// <summary>How far the lots have got that lead to the draw.</summary>
    public DrawProgress Lots { get; init; } = DrawProgress.None;

    /// <summary>How often the round has committed to its cases: when it closed, and after it was announced or ended.</summary>
    public int Commitments { get; init; }

    /// <summary>The size of the log as far as its latest commitment goes.</summary>
    public long CommittedTo { get; init; }

    /// <summary>How it committed to its cases last, or null.</summary>
    public LastCommitment? Committed { get; init; }

    /// <summary>Whether it has committed to all that followed from the announcement, or from its end.</summary>
    public bool IsConcluded => Committed is { IsLast: true };

    public ExpertsDrawn? Draw { get; init; }

    /// <summary>Experts on duty now.</summary>
    public IReadOnlyList<string> Panel { get; init; } = [];

    public IReadOnlyList<string> Reserve { get; init; } = [];

    /// <summary>Reviews that moved from one expert to another after the draw, in order.</summary>
    public IReadOnlyList<Move> Moves { get; init; } = [];

    /// <summary>The last days of experts who have one of their own: they took over, or were given more time.</summary>
    public IReadOnlyDictionary<string, DateOnly> OwnDues { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>How many applications were given back that nobody of the pool can take.</summary>
    public int Untaken { get; init; }

    /// <summary>Applications for which one more expert was asked, because their sheets were too far apart.</summary>
    public IReadOnlyList<string> Arbitrated { get; init; } = [];

    /// <summary>A replacement that waits for a second person, or null.</summary>
    public ReplacementProposed? Replacement { get; init; }

    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Experts who signed sheets, on duty or not: these count.</summary>
    public IReadOnlyList<string> HaveSigned { get; init; } = [];

    /// <summary>Applications with fewer signed sheets than fixed, for which the office has not decided.</summary>
    public IReadOnlyList<ShortItem> Lacking { get; init; } = [];

    /// <summary>Applications that the office ranks with fewer sheets.</summary>
    public IReadOnlyList<string> RankedWithFewer { get; init; } = [];

    public Ranked? Ranking { get; init; }

    /// <summary>The minutes of its panel meeting, the latest; null before, and in a round that has none.</summary>
    public MeetingMinutes? Meeting { get; init; }

    /// <summary>The list as it stands: ranked, confirmed, or changed by an upheld objection or a withdrawal.</summary>
    public string? ListHash { get; init; }

    /// <summary>What the list counts as it stands; null before, and where a fact of before they were kept changed it.</summary>
    public ListCounts? Counts { get; init; }

    /// <summary>Whether the office confirmed the list since it was ranked or returned.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>The list that was last put on notice in whole.</summary>
    public string? NoticedHash { get; init; }

    public IReadOnlyList<NoticeState> Notices { get; init; } = [];

    /// <summary>Items of the reserve that moved up and have no notice yet.</summary>
    public IReadOnlyList<string> Unscheduled { get; init; } = [];

    public IReadOnlyList<ItemObjection> OpenObjections { get; init; } = [];

    /// <summary>How objections ended, in order.</summary>
    public IReadOnlyList<SettledObjection> SettledObjections { get; init; } = [];

    /// <summary>How many times a list was sent for signature.</summary>
    public int Sendings { get; init; }

    public IReadOnlyList<string> Signed { get; init; } = [];

    /// <summary>Departments that were asked last and have not returned the list: their cases end with it.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    public DepartmentReturned? Returned { get; init; }

    /// <summary>Whether it was found that nothing is left to rank or to designate: nothing comes after that but its end.</summary>
    public bool IsEmpty { get; init; }

    public RoundAnnounced? Announcement { get; init; }

    /// <summary>That it was ended without a designation, or null.</summary>
    public RoundEnded? Ending { get; init; }

    /// <summary>Whether it has come to its end: announced, or ended without a designation. Then what follows is told.</summary>
    public bool IsDecided => Announcement is not null || Ending is not null;

    public CaseTags Tags => Opening is { } o ? CaseTags.Of(o.Round, o.Category, Stage) : CaseTags.None;

    public bool MayOutlastRound => RoundRules.HasEnded(Stage);

    public IReadOnlyList<WorkItem> Work(CaseId self) => Opening is { } o ? [.. RoundWork.All(this, o, self)] : [];

    public CaseSummary? Summary =>
        Opening is { } o
            ? new RoundSummary(RoundOpenings.Index, o.Round, Stage)
            {
                Deadline = o.Extensions.Count > 0 ? o.Deadline : null,
                Content = o.Corrections.Count > 0 ? new(o.Corrections.Count, o.Content!) : null,
                NoticeFrom = Notices.Where(n => !n.IsOver).Select(n => (DateOnly?)n.Notice.Period.First).Min(),
                NoticeUntil = NoticeUntil,
                Committed = Committed,
                Proposed = Counts?.Proposed,
                Pool = Draw is null ? null : Pool?.PoolHash,
            }
            : null;

    public bool ReviewsAreIn => Draw is not null && Panel.All(Done.Contains);

    /// <summary>Whether the list as it stands was on notice in whole, or is to be.</summary>
    public bool IsNoticed => ListHash == NoticedHash || AwaitsNotice;

    public bool IsOnNotice => Notices.Any(n => !n.IsOver) || OpenObjections.Count > 0 || Unscheduled.Count > 0;

    public bool AllSigned => Sendings > 0 && Opening!.Departments.All(d => Signed.Contains(d.Code));

    /// <summary>Who signed the list as it stands, the lead first.</summary>
    public IReadOnlyList<Signatory> SignedBy => [.. Opening!.Departments.Where(d => Signed.Contains(d.Code))];

    /// <summary>Whether a notice of the whole list is still to go up: it shows the list as it stands then.</summary>
    public bool AwaitsNotice => Notices.Any(n => n.Notice.Item is null && !n.IsUp);
}
