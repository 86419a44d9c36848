using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Applications;

/// <summary>Opens the case: the dossier is sealed.</summary>
/// <param name="Submission">What is submitted.</param>
/// <param name="Deadline">The deadline of the round.</param>
public sealed record Submit(SubmittedApplication Submission, DateTimeOffset Deadline) : Act;

public sealed record PassCheck : Act;

public sealed record RefuseForm(string Reason) : Act;

public sealed record RequestSupplement(IReadOnlyList<string> Defects, DateOnly Due) : Act
{
    /// <summary>The kinds of the parts that may change; null or none for all of them.</summary>
    public IReadOnlyList<string>? Parts { get; init; }
}

public sealed record Supplement(IReadOnlyList<SealedDocument> Documents, DateOnly? CheckBy) : Act;

/// <summary>The applicant withdraws.</summary>
/// <param name="NoticeFrom">When the notice of the whole list goes up, as the round had set it on receipt; null before it is set.</param>
public sealed record Withdraw(string? Reason, DateTimeOffset? NoticeFrom = null) : Act;

/// <summary>From the round: the result of the ranking.</summary>
public sealed record Place(Placement Placement) : Act;

public sealed record Strike(string Reason) : Act;

public sealed record Promote(DateOnly NoticeFirst, DateOnly NoticeLast) : Act;

/// <summary>From the round: the result of the announcement. Category and programme are named as they were when the round opened.</summary>
/// <param name="SignedBy">The departments that signed the list, the lead first.</param>
public sealed record Designate(
    string Number,
    Sentence CategoryName,
    string DocumentNumber,
    DateOnly Day,
    Programme Programme,
    IReadOnlyList<Signatory> SignedBy
) : Act;

public sealed record EndWithoutDesignation(string DocumentNumber) : Act;
