namespace Chuyi.Functions.Cases;

/// <summary>An act that waits for its case.</summary>
/// <param name="IsNew">Whether it was put there now, or waited already.</param>
public sealed record Posting(bool IsNew);
