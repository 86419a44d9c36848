namespace Chuyi.Functions.History;

/// <summary>The root of the log under a checkpoint.</summary>
public sealed record LogRoot(string Root, long Size);
