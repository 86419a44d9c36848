namespace Chuyi.Functions.Designation;

/// <summary>All that a certificate says.</summary>
/// <param name="Number">The number of the certificate (证书编号).</param>
/// <param name="ProgrammeZh">The action the title belongs to.</param>
/// <param name="CategoryZh">The title.</param>
/// <param name="Unit">Who holds it.</param>
/// <param name="DocumentNumber">The number of the document that announced it (文号).</param>
/// <param name="Designated">The legal day of the designation.</param>
/// <param name="ValidUntil">Its last day; null if none was set.</param>
/// <param name="RegisterUrl">Where anyone can check it; printed as a QR code.</param>
/// <param name="Issuers">The departments that signed, the lead first.</param>
public sealed record CertificateFacts(
    string Number,
    string ProgrammeZh,
    string ProgrammeEn,
    string CategoryZh,
    string CategoryEn,
    string Unit,
    string DocumentNumber,
    DateOnly Designated,
    DateOnly? ValidUntil,
    Uri RegisterUrl,
    IReadOnlyList<string> Issuers
);
