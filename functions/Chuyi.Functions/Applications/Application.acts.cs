using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>Opens the case: the dossier is sealed.</summary>
/// <param name="Submission">What is submitted.</param>
/// <param name="Deadline">The deadline of the round.</param>
public sealed record Submit(SubmittedApplication Submission, DateTimeOffset Deadline) : Act;

public sealed record PassCheck : Act;

public sealed record RefuseForm(string Reason) : Act;

public sealed record RequestSupplement(IReadOnlyList<string> Defects, DateOnly Due) : Act;

public sealed record Supplement(IReadOnlyList<SealedDocument> Documents, DateOnly? CheckBy) : Act;

public sealed record Withdraw(string? Reason) : Act;

/// <summary>From the round: the result of the ranking.</summary>
public sealed record Place(Placement Placement) : Act;

public sealed record Strike(string Reason) : Act;

public sealed record Promote(DateOnly NoticeFirst, DateOnly NoticeLast) : Act;

/// <summary>From the round: the result of the announcement. Category and programme are named as they were when the round opened.</summary>
public sealed record Designate(string Number, Sentence CategoryName, string DocumentNumber, DateOnly Day, Programme Programme) : Act;

public sealed record EndWithoutDesignation(string DocumentNumber) : Act;
