using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// From who looks after the rounds (<see cref="EndingReminder"/>): nothing is left in this one that could be ranked or designated.
/// </summary>
public sealed record NoteNothingLeft : Act;

/// <summary>The office ends a round in which nothing is left to rank or to designate.</summary>
public sealed record EndRound(string Reason) : Act;
