namespace Chuyi.Functions.Designation;

public sealed record RegisterEntryModel(RegisterEntry Entry);

public sealed record RegisterModel(IReadOnlyList<RegisterEntry> Entries, string? Next);
