namespace Chuyi.Functions.History;

/// <summary>A file of the log under its C2SP path.</summary>
public sealed record LogFile(string Path, byte[] Bytes);
