namespace Chuyi.Functions.History;

/// <summary>A page of looks, the last first, and where the next begins.</summary>
public sealed record LooksFound(IReadOnlyList<DocumentLook> Looks, string? Next);
