namespace Chuyi.Functions.Ranking;

/// <summary>How many applications stand on a list, struck ones left out, and how many of them are proposed and in the reserve.</summary>
public sealed record ListCounts(int Applications, int Proposed, int Reserve);
