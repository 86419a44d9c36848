namespace Chuyi.Functions.ExpertReview;

/// <summary>That an expert is no more drawn from a day on.</summary>
/// <param name="Expert">The id that they had then.</param>
/// <param name="Reason">Why.</param>
public sealed record ExpertRetirement(string Expert, string Reason);
