using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>From the contact of a member: it is one.</summary>
/// <param name="Member">Which member.</param>
public sealed record ConfirmMembership(string Member) : Act;

/// <summary>From the contact of a member: it is none.</summary>
/// <param name="Member">Which member.</param>
public sealed record DeclineMembership(string Member, string Reason) : Act;
