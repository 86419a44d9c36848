using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>Letters that follow from facts just recorded.</summary>
public sealed record DeliverRequest(
    CaseId Case,
    int FirstSeq,
    string Previous,
    DateTimeOffset At,
    IReadOnlyList<Letter> Letters,
    CaseTags Tags
);
