using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>An expert's duty in a round: the fold of its facts.</summary>
public sealed record DutyState : ICaseState<DutyState>, IWorked
{
    public static DutyState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Duty;

    public DutyStage Stage { get; init; }

    public Invitation? Invitation { get; init; }

    /// <summary>The applications to review; those given back are gone.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    public IReadOnlyDictionary<string, SheetScored> Sheets { get; init; } = new Dictionary<string, SheetScored>();

    /// <summary>The last day of the review; null before the invitation.</summary>
    public DateOnly? Due { get; init; }

    public int Reminders { get; init; }

    /// <summary>When its latest fact happened: a letter that follows is sent then.</summary>
    public DateTimeOffset At { get; init; }

    public CaseTags Tags => Invitation is { } i ? CaseTags.Of(i.Round, i.Category, Stage) : CaseTags.None;

    public bool MayOutlastRound => IsOver || Stage == DutyStage.Signed;

    /// <summary>Whether its expert was reminded after the last day.</summary>
    public bool IsOverdue => Stage is DutyStage.Invited or DutyStage.Reviewing && Reminders > 1;

    public IReadOnlyList<WorkItem> Work(CaseId self) =>
        IsOverdue && Invitation is { } i
            ?
            [
                WorkItem.OfOffice(
                    WorkKind.ReplaceExpert,
                    self,
                    new($"专家 {i.Expert}（{i.RoundTitle.Zh}）", $"Expert {i.Expert} ({i.RoundTitle.En})"),
                    Due
                ),
            ]
            : [];

    public bool IsOver => Stage is DutyStage.Declined or DutyStage.Released;

    /// <summary>A mark of the sheets as they are filled in now: what was seen is signed.</summary>
    public string SheetsMark => Storage.Keys.Hash(Json.Write(Items.Where(Sheets.ContainsKey).Select(i => Sheets[i].Sheet)));

    /// <summary>The applications that still lack a sheet.</summary>
    public IEnumerable<string> Open => Items.Where(i => !Sheets.ContainsKey(i));

    /// <summary>The applications whose sheets are signed, and so cannot change any more.</summary>
    public IReadOnlyList<string> SignedItems { get; init; } = [];

    public IReadOnlyList<string> BeingTyped => [.. Items.Where(item => DutyRules.MayScore(this, item))];

    /// <summary>Those that were signed before the latest signature: they stay signed if that is taken back.</summary>
    public IReadOnlyList<string> SignedBefore { get; init; } = [];

    /// <summary>When the latest signature was given; null before, and where it is not the latest word any more.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>How often the expert has signed.</summary>
    public int Signatures { get; init; }

    /// <summary>The applications that were given back by a conflict of interest.</summary>
    public IReadOnlyList<string> GivenBack { get; init; } = [];

    /// <summary>Whether the expert still has something to do, with what the round has given since the draw.</summary>
    /// <param name="given">Applications that moved to the expert; some the duty may not have heard of yet.</param>
    public bool IsReviewing(IEnumerable<string> given) =>
        !IsOver && (Stage != DutyStage.Signed || given.Any(a => !Items.Contains(a) && !GivenBack.Contains(a)));

    /// <summary>The sheets that count: signed, and of applications that were not given back.</summary>
    public IEnumerable<SheetScored> Signed => Items.Where(SignedItems.Contains).Select(i => Sheets[i]);

    public DutyState After(Fact fact, DateTimeOffset at) =>
        fact is SheetsSigned ? After(fact) with { At = at, SignedAt = at } : After(fact) with { At = at };

    private DutyState After(Fact fact) =>
        fact switch
        {
            ExpertInvited { Invitation: var i } => this with { Stage = DutyStage.Invited, Invitation = i, Items = i.Items, Due = i.Due },
            InvitationAccepted => this with { Stage = DutyStage.Reviewing },
            InvitationDeclined => this with { Stage = DutyStage.Declined },
            DutyReleased => this with { Stage = DutyStage.Released },
            ConflictDeclared c => GiveBack(c.Conflict.Application),
            ItemAdded a => this with
            {
                Items = [.. Items, a.Added.Application],
                Due = a.Added.Due < Due ? Due : a.Added.Due,
                Reminders = 0,
                Stage = Stage == DutyStage.Signed ? DutyStage.Reviewing : Stage,
                SignedAt = null,
            },
            SheetScored s => this with { Sheets = new Dictionary<string, SheetScored>(Sheets) { [s.Sheet.Application] = s } },
            SheetsSigned => this with
            {
                Stage = DutyStage.Signed,
                SignedItems = Items,
                SignedBefore = SignedItems,
                Signatures = Signatures + 1,
            },
            SheetsTakenBack => this with { Stage = DutyStage.Reviewing, SignedItems = SignedBefore, SignedAt = null },
            DutyExtended e => this with { Due = e.Due, Reminders = 0 },
            ReviewReminded r => this with { Reminders = r.Times },
            _ => this,
        };

    // Whoever gives back the last application without a signed sheet has nothing left to do, and signs nothing once more.
    private DutyState GiveBack(string application)
    {
        var left = this with { Items = [.. Items.Where(i => i != application)], GivenBack = [.. GivenBack, application] };
        return Stage == DutyStage.Reviewing && left.Items.All(SignedItems.Contains) ? left with { Stage = DutyStage.Signed } : left;
    }
}
