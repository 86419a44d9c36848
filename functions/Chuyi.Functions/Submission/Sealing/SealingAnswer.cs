namespace Chuyi.Functions.Submission;

/// <summary>What the script of our pages hears while a large document is sealed.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Read">How many of its bytes have been read.</param>
public sealed record SealingAnswer(SealingStep Step, long Read);
