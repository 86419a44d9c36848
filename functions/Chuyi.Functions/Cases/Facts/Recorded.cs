namespace Chuyi.Functions.Cases;

/// <summary>The last event that was recorded.</summary>
public sealed record Recorded(int Seq, string Hash);
