using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>The office ends a round in which nothing is left to rank or to designate.</summary>
public sealed record EndRound(string Reason) : Act;
