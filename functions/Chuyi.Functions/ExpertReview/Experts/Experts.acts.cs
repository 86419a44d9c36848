using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The office ends every link that was sent to an expert so far: a mail was forwarded, an address was wrong.</summary>
public sealed record RevokeLinks(string Reason) : Act;

/// <summary>The office gives experts more time, one or all who have not signed.</summary>
/// <param name="Due">The last day from now on.</param>
/// <param name="Expert">The code of the one; null for all.</param>
public sealed record ExtendReviews(DateOnly Due, string Reason, string? Expert) : Act;

/// <summary>From the round: the expert has more time.</summary>
public sealed record ExtendDuty(DateOnly Due, Sentence Reason) : Act;
