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
    /// <summary>Values that one person entered and another has to enter, too; or null.</summary>
    public RandomValuesProposed? Proposed { get; init; }

    public static DrawSectionModel Of(RoundState state) =>
        new(
            state.Closing!.Submitted,
            DrawRules.Named(state),
            state.Lots.Commitment?.Say(),
            DrawRules.AwaitsValues(state) ? state.Lots.Root!.Say() : null,
            state.Lots.Later
        )
        {
            Proposed = state.Lots.Proposed,
        };
}

/// <param name="State">The round.</param>
/// <param name="Events">What happened, as far as everybody may see it.</param>
/// <param name="Report">What came of repeating the draw, and what moved since, for this page; null before it.</param>
public sealed record DrawModel(RoundState State, IReadOnlyList<EventRecord> Events, DrawReport? Report)
{
    /// <summary>When it was fixed last what the draw is made from, or null.</summary>
    public DateTimeOffset? FixedAt => Events.LastOrDefault(e => e.Type == nameof(DrawCommitted))?.At;

    /// <summary>The draw that was repeated and came out as published; null where there is none to show.</summary>
    public DrawDocument? Draw => Report is { Repeated: true } ? Report.Draw : null;

    /// <summary>What moved since, a line each; an application that nobody can take over has a line as well.</summary>
    public IEnumerable<DrawnMove> Moves =>
        (Report?.Moves?.Changes ?? []).SelectMany(change =>
            change is { Item: { } returned, Moved: [] }
                ? [new(returned, change.Expert, change.Cause, null)]
                : change.Moved.Select(moved => new DrawnMove(moved.Item, change.Expert, change.Cause, moved.Expert))
        );
}
