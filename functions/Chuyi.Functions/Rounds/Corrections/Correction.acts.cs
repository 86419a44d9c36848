using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>The office corrects a text of a call that is open; another of the office sends the same to confirm it.</summary>
public sealed record CorrectCall(CorrectionTerms Terms) : Act;

/// <summary>From a round: whoever has the account acts for a unit with a draft or an application in it.</summary>
public sealed record TellCorrection(ToldCorrection Told) : Act;
