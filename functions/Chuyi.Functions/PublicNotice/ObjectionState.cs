using Chuyi.Functions.Cases;

namespace Chuyi.Functions.PublicNotice;

/// <summary>An objection: the fold of its facts.</summary>
public sealed record ObjectionState : ICaseState<ObjectionState>, IWorked
{
    public static ObjectionState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Objection;

    public ObjectionStage Stage { get; init; }

    public Objection? Lodged { get; init; }

    /// <summary>Until when the contact is to be confirmed, as it stands.</summary>
    public DateTimeOffset VerifyBy { get; init; }

    /// <summary>When it was lodged: that decides whether it came in time.</summary>
    public DateTimeOffset LodgedAt { get; init; }

    /// <summary>Whether the round has heard of it, or is to.</summary>
    public bool IsCounted => Lodged is { } l && (!l.CountsOnceConfirmed || Stage is not (ObjectionStage.Lodged or ObjectionStage.Lapsed));

    /// <summary>When the letter with the link is to go out that was put off, or null: it has gone out.</summary>
    public DateTimeOffset? LetterAt { get; init; }

    public string Reason { get; init; } = "";

    public CaseTags Tags => Lodged is { } l ? CaseTags.Of(l.Round, l.Category, Stage) : CaseTags.None;

    // One that the round did not hear of in time is decided all the same, whenever that is.
    public bool MayOutlastRound => Stage != ObjectionStage.None;

    public IReadOnlyList<WorkItem> Work(CaseId self) =>
        Stage == ObjectionStage.Verified && Lodged is { } l
            ? [WorkItem.OfOffice(WorkKind.DecideObjection, self, new($"对{l.UnitName}的异议", $"An objection to {l.UnitName}"))]
            : [];

    public ObjectionOutcome Outcome =>
        Stage switch
        {
            ObjectionStage.Upheld => ObjectionOutcome.Upheld,
            ObjectionStage.Dismissed => ObjectionOutcome.Dismissed,
            _ => ObjectionOutcome.Lapsed,
        };

    public ObjectionState After(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            ObjectionLodged { Objection: var l } => this with
            {
                Stage = ObjectionStage.Lodged,
                Lodged = l,
                LodgedAt = at,
                VerifyBy = l.VerifyBy,
                LetterAt = l.LetterAt,
            },
            ContactTimeExtended e => this with { VerifyBy = e.VerifyBy, LetterAt = null },
            ContactVerified => this with { Stage = ObjectionStage.Verified },
            ObjectionLapsed => this with { Stage = ObjectionStage.Lapsed },
            ObjectionDecided { Ruling: var d } => this with
            {
                Stage = d.Upheld ? ObjectionStage.Upheld : ObjectionStage.Dismissed,
                Reason = d.Reason,
            },
            _ => this,
        };
}
