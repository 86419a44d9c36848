namespace Chuyi.Functions.History;

/// <summary>One thing worth saying, in both languages.</summary>
public sealed record Finding(string Zh, string En);
