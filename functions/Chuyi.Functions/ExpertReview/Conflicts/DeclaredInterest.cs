namespace Chuyi.Functions.ExpertReview;

/// <summary>That an expert declared a conflict with an application of some units, told by their <see cref="UnitKey"/>.</summary>
/// <param name="Expert">As the pool of that round has them: their code may be another one now.</param>
public sealed record DeclaredInterest(PoolExpert Expert, IReadOnlyList<string> Units);
