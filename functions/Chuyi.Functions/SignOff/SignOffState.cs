using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

/// <summary>A department's sign-off: the fold of its facts.</summary>
public sealed record SignOffState : ICaseState<SignOffState>, IWorked
{
    public static SignOffState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.SignOff;

    public SignOffStage Stage { get; init; }

    public SignatureRequest? Request { get; init; }

    /// <summary>When the department was asked.</summary>
    public DateTimeOffset AskedAt { get; init; }

    public int Reminders { get; init; }

    /// <summary>When its latest fact happened: a letter that follows is sent then.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When the department signed the list or returned it, or null before.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    public string? ReturnedBecause { get; init; }

    /// <summary>Whether the department had signed a list that was superseded afterwards.</summary>
    public bool HadSigned { get; init; }

    /// <summary>Whether its signing ended because the round did.</summary>
    public bool RoundEnded { get; init; }

    public CaseTags Tags => Request is { } r ? CaseTags.Of(r.Round, r.Category, Stage) : CaseTags.None;

    public IReadOnlyList<WorkItem> Work(CaseId self) =>
        Stage == SignOffStage.Asked && Reminders > 0 && Request is { } r
            ?
            [
                WorkItem.OfOffice(
                    WorkKind.PressDepartment,
                    self,
                    new($"{r.Department.Name.Zh}（{r.RoundTitle.Zh}）", $"{r.Department.Name.En} ({r.RoundTitle.En})"),
                    r.Due
                ),
            ]
            : [];

    public bool MayOutlastRound => Stage is SignOffStage.Signed or SignOffStage.Returned or SignOffStage.Superseded;

    public SignOffState After(Fact fact, DateTimeOffset at) =>
        After(fact) with
        {
            At = at,
            AskedAt = fact is SignatureAsked ? at : AskedAt,
            AnsweredAt = fact is Signed or SignatureReturned ? at : AnsweredAt,
        };

    private SignOffState After(Fact fact) =>
        fact switch
        {
            SignatureAsked a => this with { Stage = SignOffStage.Asked, Request = a.Request },
            Signed => this with { Stage = SignOffStage.Signed },
            SignatureReturned r => this with { Stage = SignOffStage.Returned, ReturnedBecause = r.Reason },
            SignatureSuperseded s => this with
            {
                Stage = SignOffStage.Superseded,
                HadSigned = Stage == SignOffStage.Signed,
                RoundEnded = s.RoundEnded,
            },
            SignatureReminded r => this with { Reminders = r.Times },
            _ => this,
        };
}
