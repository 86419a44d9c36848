using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>A designation: the fold of its facts.</summary>
public sealed record DesignationState : ICaseState<DesignationState>
{
    public static DesignationState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Designation;

    public DesignationMade? Made { get; init; }

    public CertificateIssued? Certificate { get; init; }

    public CaseTags Tags => Made is { } m ? new(m.Round, m.Category, Certificate is null ? "Made" : "Registered") : CaseTags.None;

    public DesignationState After(Fact fact, DateTimeOffset at) => fact switch
    {
        DesignationMade m => this with { Made = m },
        CertificateIssued c => this with { Certificate = c },
        _ => this,
    };
}
