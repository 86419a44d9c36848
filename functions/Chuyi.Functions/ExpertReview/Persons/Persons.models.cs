using Chuyi.Functions.People;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <param name="List">The experts that were asked for.</param>
/// <param name="Units">All units on file.</param>
public sealed record ExpertListModel(ExpertList List, KnownUnits Units);

/// <summary>One expert across rounds.</summary>
public sealed record ExpertPersonModel
{
    public required KnownExpert Expert { get; init; }

    /// <summary>The unit of the register whose name stands on file of them, or null.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The rounds on this page.</summary>
    public required IReadOnlyList<SeatHistory> Seats { get; init; }

    /// <summary>Which page of the rounds it is.</summary>
    public required PagePlace Place { get; init; }

    /// <summary>Who may be the same person.</summary>
    public required IReadOnlyList<KnownExpert> Like { get; init; }

    /// <summary>What the office decided of them.</summary>
    public required IReadOnlyList<EventRecord> History { get; init; }

    /// <summary>Who acted, as far as the reader may see it.</summary>
    public required IReadOnlyDictionary<string, ActorName> Names { get; init; }

    /// <summary>Whether the reader may act.</summary>
    public required bool MayChange { get; init; }

    /// <summary>The events of the register for which the reader just sent something.</summary>
    public required IReadOnlyList<EventRecord> Told { get; init; }

    /// <summary>Whether scores are shown beside the field's.</summary>
    public bool HasScores => Seats.Any(seat => seat.Scores is not null);

    /// <summary>The rounds on this page in which they declared a conflict.</summary>
    public IEnumerable<SeatHistory> WithInterests => Seats.Where(seat => seat.Duty is { Declared.Count: > 0 });
}

/// <summary>Two records, to be looked over before they are merged.</summary>
/// <param name="Expert">The one that would go.</param>
/// <param name="Into">The one that would stay; null as long as none is chosen.</param>
/// <param name="Like">Who may be the same person.</param>
/// <param name="Typed">What was typed of whom it is merged into.</param>
public sealed record ExpertMergerModel(KnownExpert Expert, KnownExpert? Into, IReadOnlyList<KnownExpert> Like, string Typed);
