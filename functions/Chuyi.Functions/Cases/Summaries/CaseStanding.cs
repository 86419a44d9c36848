namespace Chuyi.Functions.Cases;

/// <summary>Where a case stood after one of its events, and its summary then, or null where none is kept.</summary>
public sealed record CaseStanding(CaseTags Tags, CaseSummary? Summary);
