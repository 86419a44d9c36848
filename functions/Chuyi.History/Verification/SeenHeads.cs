namespace Chuyi.History.Verification;

/// <summary>What the reader has seen before of the log of an origin.</summary>
public delegate IReadOnlyList<SeenHead> SeenHeads(string origin);
