using Chuyi.Functions.Rounds;
using Chuyi.History.Draws;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// What the office does for the draw, in this order: fix pool and accepted applications, wait for the day, enter the values.
/// </summary>
/// <param name="Submitted">How many applications the round has.</param>
/// <param name="Source">Where the public values will come from.</param>
/// <param name="Commitment">What is fixed, or null.</param>
/// <param name="Root">The root of the log once the values are what comes next, or null.</param>
/// <param name="Later">A later day that waits for a second person, or null.</param>
public sealed record DrawSectionModel(int Submitted, RandomSource Source, Sentence? Commitment, Sentence? Root, LaterDayProposed? Later)
{
    public static DrawSectionModel Of(RoundState state) =>
        new(
            state.Closing!.Submitted,
            DrawRules.Named(state),
            state.Lots.Commitment?.Say(),
            DrawRules.AwaitsValues(state) ? state.Lots.Root!.Say() : null,
            state.Lots.Later
        );
}

/// <param name="State">The round.</param>
/// <param name="Events">What happened, as far as everybody may see it.</param>
/// <param name="Report">What came of repeating the draw for this page; null before it.</param>
/// <param name="Moves">The reviews that moved since.</param>
public sealed record DrawModel(RoundState State, IReadOnlyList<EventRecord> Events, DrawReport? Report, IReadOnlyList<NumberedMove> Moves)
{
    /// <summary>The draw that was repeated and came out as published; null where there is none to show.</summary>
    public DrawDocument? Draw => Report is { Repeated: true } ? Report.Draw : null;
}
