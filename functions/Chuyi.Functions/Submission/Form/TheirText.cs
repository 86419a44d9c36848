namespace Chuyi.Functions.Submission;

/// <summary>What somebody else wrote, for the script of a page that shows it.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Lang">Its language, if it is not that of the page.</param>
public sealed record TheirText(string Label, string Text, string? Lang = null);
