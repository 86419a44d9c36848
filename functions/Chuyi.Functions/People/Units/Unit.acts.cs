using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>A member of a unit invites somebody else of it.</summary>
public sealed record InviteMember(Invitation Invitation) : Act;

/// <summary>Whoever was invited has signed in.</summary>
public sealed record JoinUnit : Act;
