namespace Chuyi.Functions.Cases;

/// <summary>That an act was received: it waits for its case, and nothing is lost.</summary>
/// <param name="IsNew">Whether it was put there now, or waited already.</param>
public sealed record Acknowledgement(bool IsNew);
