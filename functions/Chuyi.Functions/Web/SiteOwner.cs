namespace Chuyi.Functions.Web;

/// <summary>Who answers for the site, as its footer says it (settings <c>Chuyi:Owner:…</c>); what is not set is not shown.</summary>
public sealed record SiteOwner
{
    /// <summary>主办单位.</summary>
    public string? Body { get; init; }

    /// <summary>联系电话.</summary>
    public string? Phone { get; init; }

    /// <summary>监督电话.</summary>
    public string? SupervisionPhone { get; init; }

    /// <summary>备案号 of the site.</summary>
    public string? Filing { get; init; }
}
