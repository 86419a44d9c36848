namespace Chuyi.Functions.History;

/// <summary>The log's size and its signed checkpoint.</summary>
public sealed record LogHead(long Size, string Note);
