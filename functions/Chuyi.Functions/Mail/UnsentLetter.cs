using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>The last letter of a case that could not be sent, so that the office finds the case among all.</summary>
/// <param name="Seq">Where in the case's history it stands that it was not sent.</param>
/// <param name="Kind">The kind of letter.</param>
/// <param name="To">Whom it was for, as histories name them.</param>
public sealed record UnsentLetter(
    string Index,
    string Case,
    int Seq,
    DateTimeOffset At,
    string Kind,
    Sentence Subject,
    string To,
    Sentence Words
) : CaseSummary(Index, Case)
{
    /// <summary>The index of all of them.</summary>
    public const string All = "letters-not-sent";

    public static UnsentLetter Of(CaseId @case, int seq, DateTimeOffset at, LetterNotSent fact) =>
        new(All, @case, seq, at, fact.Kind, fact.Subject, fact.To, fact.Why);
}
