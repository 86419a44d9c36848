using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The draw, or why there is none.</summary>
public sealed record DrawOutcome(ExpertsDrawn? Drawn, Refusal? Refusal);
