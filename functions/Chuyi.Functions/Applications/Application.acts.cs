using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Applications;

/// <summary>Opens the case: the dossier is sealed.</summary>
/// <param name="Submission">What is submitted.</param>
/// <param name="Deadline">The deadline of the round.</param>
public sealed record Submit(SubmittedApplication Submission, DateTimeOffset Deadline) : Act;

public sealed record PassCheck : Act;

public sealed record RefuseForm(string Reason) : Act;

public sealed record RequestSupplement(SupplementOrder Order) : Act;

public sealed record Supplement(SupplementedDossier Dossier) : Act;

/// <summary>The applicant withdraws.</summary>
/// <param name="NoticeFrom">When the notice of the whole list goes up, as the round had set it on receipt; null before it is set.</param>
public sealed record Withdraw(string? Reason, DateTimeOffset? NoticeFrom = null) : Act;

/// <summary>From the recommender's case: what it has said, or that it has said nothing in time.</summary>
public sealed record NoteRecommendation(ReceivedRecommendation Received) : Act;

/// <summary>From the round: the result of the ranking.</summary>
public sealed record Place(Placement Placement) : Act;

public sealed record Strike(string Reason) : Act;

public sealed record Promote(NoticePeriod Notice) : Act;

/// <summary>From the round: the result of the announcement.</summary>
public sealed record Designate(DesignationDecision Decision) : Act;

/// <summary>From the round: there is no designation.</summary>
/// <param name="DocumentNumber">Under which the round was announced; null where it was ended without a designation.</param>
/// <param name="Reason">Why it was ended so; null where it was announced.</param>
public sealed record EndWithoutDesignation(string? DocumentNumber, string? Reason = null) : Act;
