namespace Chuyi.Functions.Cases;

/// <summary>
/// The latest fact of a case, letters aside. What follows from it may not have happened yet: a workflow asks for it where
/// it does what follows, and so does it again when it takes up a case that broke off there.
/// </summary>
/// <param name="ActId">The id of the act it came of, or null.</param>
public sealed record LatestFact(Fact Fact, DateTimeOffset At, string Actor, string? ActId);
