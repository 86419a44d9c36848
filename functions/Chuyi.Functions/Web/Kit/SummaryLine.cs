namespace Chuyi.Functions.Web;

/// <summary>One line of what somebody is about to send.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Value">What was written; empty where nothing was.</param>
public sealed record SummaryLine(string Term, string Value)
{
    /// <summary>What stands in place of nothing, and whether that has to be mended first.</summary>
    public string? IfEmpty { get; init; }

    public bool IsNeeded { get; init; }

    /// <summary>Where it is changed, or null where it cannot be.</summary>
    public string? Change { get; init; }

    /// <summary>The id by which others find it on the page, or null.</summary>
    public string? Id { get; init; }
}
