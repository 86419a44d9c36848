using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>That a link does not open any more.</summary>
/// <param name="Why">Why, as its holder reads it.</param>
/// <param name="MayRenew">Whether a new one can be asked for: not where what it opened has ended.</param>
public sealed record LinkDeath(Sentence Why, bool MayRenew);
