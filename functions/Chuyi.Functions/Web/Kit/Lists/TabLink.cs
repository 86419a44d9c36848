namespace Chuyi.Functions.Web;

/// <summary>One of several parts of a list, with how many it has.</summary>
/// <param name="Href">Where it is shown.</param>
public sealed record TabLink(string Name, string Href, int Count, bool IsShown);
