namespace Chuyi.Functions.Ranking;

/// <summary>An application that has fewer signed sheets than its round fixed.</summary>
public sealed record ShortItem(string Application, string UnitName, int Sheets);
