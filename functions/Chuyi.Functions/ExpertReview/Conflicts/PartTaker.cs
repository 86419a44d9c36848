namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Somebody who takes part in an application of a round: who applies for its unit, is proposed in it, or answers for a member.
/// </summary>
/// <param name="Unit">The <see cref="UnitKey"/> of their unit.</param>
/// <param name="Email">Empty where it is not known.</param>
/// <param name="Phone">Empty where it is not known.</param>
public sealed record PartTaker(string Name, string Unit, string Email, string Phone);
