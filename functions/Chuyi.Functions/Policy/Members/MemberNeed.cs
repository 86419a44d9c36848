namespace Chuyi.Functions.Policy;

/// <summary>So many members of one of some types, at least.</summary>
/// <param name="Types">Any of these counts.</param>
/// <param name="Least">How many there have to be.</param>
public sealed record MemberNeed(IReadOnlyList<MemberType> Types, int Least = 1);
