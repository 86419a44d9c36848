namespace Chuyi.Functions.ExpertReview;

/// <summary>A line of an expert pool. The code stands in histories; all else stays in People.</summary>
public sealed record PoolExpert(string Code, string Name, string Unit, string Field, string Email, string Phone);
