namespace Chuyi.Functions.Submission;

/// <summary>Which document is to be sealed. What else is to be known of it lies where <see cref="SealingStore"/> finds it.</summary>
public sealed record SealRequest(string Application, string Document);
