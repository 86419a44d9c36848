namespace Chuyi.Functions.People;

/// <summary>Whether the staff signs in with an authenticator, or may.</summary>
/// <param name="IsRequired">Whether nobody of the staff comes in without one: who has none sets it up on the way in.</param>
public sealed record SecondFactorPolicy(bool IsRequired);
