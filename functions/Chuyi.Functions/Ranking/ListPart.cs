using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Ranking;

/// <summary>A part of a list as it is shown.</summary>
/// <param name="Heading">What stands above it; null where the list has one part only.</param>
public sealed record ListPart(Sentence? Heading, IReadOnlyList<RankedItem> Items);
