namespace Chuyi.Functions.Policy;

/// <summary>A title that institutions apply for under the action.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Clause">The section of the source text; null if only the published notice has it.</param>
/// <param name="Kind">How it is given: <c>competed</c>, <c>named</c> or <c>allotted</c>.</param>
/// <param name="Subject">What is designated: <c>institution</c>, <c>person</c>, <c>programme-group</c> or <c>consortium</c>.</param>
/// <param name="SignOff">Codes of the departments that sign the list jointly, the lead first.</param>
/// <param name="Note">What an editor should know about the figures.</param>
public sealed record Category(
    string Code,
    string Zh,
    string En,
    string? Clause,
    string Kind,
    string Subject,
    Quota Quota,
    string Scope,
    IReadOnlyList<string> SignOff,
    string? Note = null
);
