namespace Chuyi.Functions.Rounds;

/// <param name="Path">The address of the list, without what it asks.</param>
public sealed record ApplicationListModel(RoundCall Call, string Path, ApplicationList List);
