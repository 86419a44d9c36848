namespace Chuyi.Functions.Web;

/// <summary>What a page depends on that is the same for everybody who is not signed in.</summary>
/// <param name="Address">The path and the query as they were asked for: links of the page repeat them.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="LargeText">Whether it is set in large type.</param>
public readonly record struct PageKey(string Address, string Language, bool LargeText);
