namespace Chuyi.Functions.Submission;

/// <summary>Hears how far the sealing of a document is.</summary>
/// <param name="step">What is done now.</param>
/// <param name="read">How many of its bytes have been read.</param>
public delegate Task SealingProgress(SealingStep step, long read);
