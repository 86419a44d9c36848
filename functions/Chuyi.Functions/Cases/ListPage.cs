namespace Chuyi.Functions.Cases;

/// <summary>A page of lines and where the next one begins, or null at the end.</summary>
public sealed record ListPage(IReadOnlyList<ListEntry> Entries, string? Next);
