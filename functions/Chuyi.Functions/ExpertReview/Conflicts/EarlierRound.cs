namespace Chuyi.Functions.ExpertReview;

/// <summary>What an earlier round says of who may be partial in a later one. Units are told by their <see cref="UnitKey"/>.</summary>
public sealed record EarlierRound
{
    /// <summary>Which units' people reviewed an application of which others: as drawn and moved, what was given back left out.</summary>
    public required IReadOnlySet<UnitReview> Reviews { get; init; }

    /// <summary>Which units had a part in one application, an application each.</summary>
    public required IReadOnlyList<IReadOnlySet<string>> Together { get; init; }

    /// <summary>Which experts declared a conflict with an application of which units.</summary>
    public required IReadOnlyList<DeclaredInterest> Declared { get; init; }
}
