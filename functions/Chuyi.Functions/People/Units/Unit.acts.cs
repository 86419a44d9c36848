using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>A member of a unit invites somebody else of it.</summary>
public sealed record InviteMember(Invitation Invitation) : Act;

/// <summary>Whoever was invited has signed in.</summary>
public sealed record JoinUnit : Act;

/// <summary>From the register of units: the unit for which whoever has the account acts is another from then on.</summary>
public sealed record TellMerger(ToldMerger Told) : Act;
