using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>The activity that makes a certificate.</summary>
public static class CertificateActivities
{
    public static Activity<GrantedDesignation, CertificateIssued> Issue { get; } = new(nameof(Certificates.Issue));
}
