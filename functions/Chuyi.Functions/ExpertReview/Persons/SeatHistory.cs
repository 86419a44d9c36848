using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What became of an expert in a round whose pool has them.</summary>
/// <param name="Title">What the round is called.</param>
/// <param name="Duty">What they had to do; null where they were not drawn.</param>
/// <param name="Scores">How they scored beside the others; null before there is a list, and without scores.</param>
public sealed record SeatHistory(PoolSeat Seat, Sentence Title, DutyHistory? Duty, ExpertScores? Scores)
{
    /// <summary>What the applications are called of which they declared a conflict.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();
}
