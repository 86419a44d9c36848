using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>Opens the case: the dossier is sealed. The round's numbers and the officer are pinned here.</summary>
public sealed record Submit(
    string Round,
    string Category,
    string RoundTitleZh,
    string RoundTitleEn,
    string Unit,
    string UnitName,
    string Account,
    string Title,
    string Recommender,
    IReadOnlyList<SealedDocument> Documents,
    DateTimeOffset Deadline,
    DateOnly CheckBy,
    string Officer,
    RoundNumbers Numbers) : Act;

public sealed record PassCheck : Act;

public sealed record RefuseForm(string Reason) : Act;

public sealed record RequestSupplement(IReadOnlyList<string> Defects, DateOnly Due) : Act;

public sealed record Supplement(IReadOnlyList<SealedDocument> Documents, DateOnly CheckBy) : Act;

public sealed record Withdraw(string? Reason) : Act;

/// <summary>From the round: the result of the ranking.</summary>
public sealed record Place(int Rank, decimal Score, Standing Standing, DateOnly NoticeFirst, DateOnly NoticeLast) : Act;

public sealed record Strike(string Reason) : Act;

public sealed record Promote(DateOnly NoticeFirst, DateOnly NoticeLast) : Act;

/// <summary>From the round: the result of the announcement. Category and programme are named as they were when the round opened.</summary>
public sealed record Designate(
    string Number,
    string CategoryZh,
    string CategoryEn,
    string DocumentNumber,
    DateOnly Day,
    Programme Programme) : Act;

public sealed record EndWithoutDesignation(string DocumentNumber) : Act;
