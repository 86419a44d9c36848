namespace Chuyi.Functions.Cases;

/// <summary>A fact that was recorded before.</summary>
/// <param name="ActId">The id of the act it came of, or null.</param>
/// <param name="Actor">Who did it.</param>
public sealed record PastFact(int Seq, DateTimeOffset At, string Hash, Fact Fact, string? ActId = null, string Actor = "");
