using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>All that a certificate says.</summary>
public sealed record CertificateFacts
{
    /// <summary>The number of the certificate (证书编号).</summary>
    public required string Number { get; init; }

    /// <summary>The action the title belongs to.</summary>
    public required Sentence Programme { get; init; }

    /// <summary>The title.</summary>
    public required Sentence Category { get; init; }

    /// <summary>Whether it is of the lower level: of what is to be built up, and designated later.</summary>
    public bool IsOfConstruction { get; init; }

    /// <summary>Who or what holds it.</summary>
    public required string Holder { get; init; }

    /// <summary>What stands beneath the holder's name: the unit, or the name that it has with the title; null for neither.</summary>
    public string? Beneath { get; init; }

    /// <summary>What stands in the annex, a line each, under its heading; null where there is none.</summary>
    public CertificateAnnex? Annex { get; init; }

    /// <summary>The number of the document that announced it (文号).</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>The legal day of the designation.</summary>
    public required DateOnly Designated { get; init; }

    /// <summary>Its last day; null if none was set.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Where anyone can check it; printed as a QR code.</summary>
    public required Uri RegisterUrl { get; init; }

    /// <summary>The departments that signed, the lead first.</summary>
    public required IReadOnlyList<string> Issuers { get; init; }
}
