namespace Chuyi.Functions.Applications;

/// <summary>A member and what it has said.</summary>
/// <param name="Member">Which one.</param>
/// <param name="Standing">What it has said.</param>
/// <param name="Reason">Why it has declined; null where it has not.</param>
public sealed record Membership(Member Member, MembershipStanding Standing, string? Reason = null);
