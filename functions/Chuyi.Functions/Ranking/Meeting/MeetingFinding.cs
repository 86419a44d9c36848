namespace Chuyi.Functions.Ranking;

/// <summary>What a panel meeting found of an application.</summary>
public sealed record MeetingFinding(string Application, string Found);
