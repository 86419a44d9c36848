using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>A designation: the fold of its facts.</summary>
public sealed record DesignationState : ICaseState<DesignationState>
{
    public static DesignationState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Designation;

    public GrantedDesignation? Made { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public CertificateIssued? Certificate { get; init; }

    public DesignationStage Stage =>
        Made is null ? DesignationStage.None
        : Certificate is null ? DesignationStage.Made
        : DesignationStage.Registered;

    public CaseTags Tags => Made is { } m ? CaseTags.Of(m.Round, m.Category, Stage) : CaseTags.None;

    public bool MayOutlastRound => Stage == DesignationStage.Registered;

    public DesignationState After(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            DesignationMade m => this with { Made = m.Designation, MadeAt = at },
            CertificateIssued c => this with { Certificate = c },
            _ => this,
        };
}
