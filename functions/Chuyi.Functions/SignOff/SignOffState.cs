using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

/// <summary>A department's sign-off: the fold of its facts.</summary>
public sealed record SignOffState : ICaseState<SignOffState>
{
    public static SignOffState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.SignOff;

    public SignOffStage Stage { get; init; }

    public SignatureAsked? Request { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public int Reminders { get; init; }

    public string? ReturnedBecause { get; init; }

    /// <summary>When the department is reminded next: at the due date, then again after as long.</summary>
    public DateTimeOffset RemindAt => Request is { } r ? AskedAt + ((r.Due - AskedAt) * (Reminders + 1)) : default;

    public CaseTags Tags => Request is { } r ? new(r.Round, r.Category, Stage.ToString()) : CaseTags.None;

    public SignOffState After(Fact fact, DateTimeOffset at) => fact switch
    {
        SignatureAsked a => this with { Stage = SignOffStage.Asked, Request = a, AskedAt = at },
        Signed => this with { Stage = SignOffStage.Signed },
        SignatureReturned r => this with { Stage = SignOffStage.Returned, ReturnedBecause = r.Reason },
        SignatureReminded r => this with { Reminders = r.Times },
        _ => this,
    };
}
