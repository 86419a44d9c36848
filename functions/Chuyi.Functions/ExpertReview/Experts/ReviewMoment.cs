using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Something that happens in the course of a review by itself.</summary>
/// <param name="At">When; of an earlier time it has happened.</param>
/// <param name="What">What happens then.</param>
/// <param name="IsPast">Whether it has.</param>
public sealed record ReviewMoment(DateTimeOffset At, Sentence What, bool IsPast);
