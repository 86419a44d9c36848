using Chuyi.Functions.Cases;

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

    /// <summary>Who issues what the site prints: the body that runs it, or the system by its name where none is set.</summary>
    public Sentence Issuer => Body is { Length: > 0 } body ? new(body, body) : new("“楚怡”行动申报评审系统", "Chuyi");
}
