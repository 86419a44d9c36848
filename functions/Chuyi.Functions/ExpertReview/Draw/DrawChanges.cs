using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.History.Draws;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The events of a round that change who reviews what after the draw, as everybody may see them: by number.</summary>
internal static class DrawChanges
{
    /// <summary>Whether an event is of this kind.</summary>
    public static bool IsOne(EventRecord one) => one.Type is nameof(ExpertReplaced) or nameof(ItemReassigned) or nameof(ArbitersAsked);

    /// <summary>What it changed.</summary>
    /// <param name="experts">The experts' numbers by code.</param>
    /// <param name="items">The applications' numbers.</param>
    public static DrawChange Of(EventRecord one, IReadOnlyDictionary<string, int> experts, IReadOnlyDictionary<string, int> items) =>
        FactFormat.Read(one) switch
        {
            ExpertReplaced r => new()
            {
                Cause =
                    !r.Leaving.IsLate && PanelRules.IsAskedByExpert(one.Case, r.Leaving, one.Actor)
                        ? DrawChange.Declined
                        : DrawChange.Replaced,
                Expert = experts[r.Leaving.Expert],
                Item = null,
                Signed = r.Signed,
                Moved = [.. r.Moved.Select(m => new DrawAssignment(items[m.Application], experts[m.Expert]))],
            },
            ItemReassigned { Returned: var returned, To: var to } => new()
            {
                Cause = DrawChange.Conflict,
                Expert = experts[returned.Expert],
                Item = items[returned.Application],
                Signed = 0,
                Moved = to is null ? [] : [new(items[returned.Application], experts[to])],
            },
            ArbitersAsked a => new()
            {
                Cause = DrawChange.Arbiter,
                Expert = null,
                Item = null,
                Signed = 0,
                Moved = [.. a.Asked.Select(m => new DrawAssignment(items[m.Application], experts[m.Expert]))],
            },
            var other => throw new ArgumentException($"{other.GetType().Name} changes nothing of a draw.", nameof(one)),
        };
}
