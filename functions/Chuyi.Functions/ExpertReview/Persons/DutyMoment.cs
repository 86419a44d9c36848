using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Something that became of a duty.</summary>
public sealed record DutyMoment(DateTimeOffset At, Sentence What);
