using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>That somebody stands in the pool of a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Pool">The hash of the pool.</param>
/// <param name="Code">The code that they have in it.</param>
/// <param name="At">When it was imported.</param>
public sealed record PoolSeat(CaseId Round, string Pool, string Code, DateTimeOffset At)
{
    /// <summary>What they have to do in the round, once they are drawn.</summary>
    public CaseId Duty => CaseId.Duty(Round, Code);
}
