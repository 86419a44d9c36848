namespace Chuyi.Functions.ExpertReview;

/// <summary>An expert of the pool, as far as the draw may know.</summary>
public sealed record Candidate(string Code, string Name, string Unit, string Field);
