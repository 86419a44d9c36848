using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>How far a round has got towards its draw: the fold of the facts that come before it.</summary>
/// <param name="Commitment">What is fixed now, or null.</param>
/// <param name="Root">The log's root after it.</param>
/// <param name="Values">The public values. What follows is the draw.</param>
/// <param name="Last">What was fixed last, whether or not it still holds: its source is the one that holds.</param>
/// <param name="Later">A later day that waits for a second person, or null.</param>
public sealed record DrawProgress(
    DrawCommitted? Commitment,
    DrawSealed? Root,
    RandomValuesEntered? Values,
    DrawCommitted? Last,
    LaterDayProposed? Later = null
)
{
    /// <summary>Values that one person entered and another has to enter, too; or null.</summary>
    public RandomValuesProposed? Proposed { get; init; }

    public static DrawProgress None { get; } = new(null, null, null, null);

    public DrawProgress After(Fact fact) =>
        fact switch
        {
            DrawCommitted c => new(c, null, null, c),
            DrawSealed s => this with { Root = s },
            DrawVoided => None with { Last = Last },
            LaterDayProposed l => this with { Later = l },
            RandomValuesEntered v => this with { Values = v, Later = null, Proposed = null },
            RandomValuesProposed p => this with { Proposed = p },
            _ => this,
        };
}
