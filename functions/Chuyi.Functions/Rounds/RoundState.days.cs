using System.Collections.Immutable;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <content>When it came to its stages.</content>
public sealed partial record RoundState
{
    /// <summary>The day on which it came to each of its stages last.</summary>
    public ImmutableDictionary<RoundStage, DateOnly> Reached { get; init; } = ImmutableDictionary<RoundStage, DateOnly>.Empty;

    public RoundState After(Fact fact, DateTimeOffset at) =>
        Follow(fact, at) is var next && next.Stage == Stage
            ? next
            : next with
            {
                Reached = Reached.SetItem(next.Stage, BeijingTime.DayOf(at)),
            };
}
