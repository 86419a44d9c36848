namespace Chuyi.Functions.Policy;

/// <summary>A title that institutions apply for under the action.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Clause">The section of the source text; null if only the published notice has it.</param>
/// <param name="Kind">How it is given: <c>competed</c>, <c>named</c> or <c>allotted</c>.</param>
/// <param name="Subject">What is designated: <c>institution</c>, <c>person</c>, <c>programme-group</c> or <c>consortium</c>.</param>
/// <param name="SignOff">Codes of the departments that sign the list jointly, the lead first.</param>
/// <param name="Note">What an editor should know about the figures.</param>
public sealed record Category(
    string Code, string Zh, string En, string? Clause, string Kind, string Subject, Quota Quota, string Scope,
    IReadOnlyList<string> SignOff, string? Note = null);

/// <summary>How many of a category there may be; null where the text gives no figure.</summary>
/// <param name="Source">The figure in the project's source text.</param>
/// <param name="Published">The figure in the published notice, which goes before it.</param>
/// <param name="Construction">The quota of the lower level, construction unit (建设单位).</param>
/// <param name="PerPrefecture">How many each prefecture may have.</param>
public sealed record Quota(int? Source, int? Published, int? Construction = null, int? PerPrefecture = null)
{
    /// <summary>What a round proposes unless the office says otherwise.</summary>
    public int? Default => Published ?? Source;
}

/// <summary>A department of the province that issues the action.</summary>
public sealed record Department(string Code, string Zh, string En);

/// <summary>The action itself and who issues it.</summary>
/// <param name="Issuers">The issuing departments by their Chinese names.</param>
public sealed record Programme(string Zh, string En, IReadOnlyList<string> Issuers);
