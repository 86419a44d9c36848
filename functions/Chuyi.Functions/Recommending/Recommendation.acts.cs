using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Recommending;

/// <summary>From an application: it was submitted to a round that takes only what is recommended. The first opens the case.</summary>
public sealed record AskRecommendation(RecommendationRequest Request, Candidate Candidate) : Act;

/// <summary>From an application: it was withdrawn, or refused for its form.</summary>
public sealed record NoteCandidateGone(string Application) : Act;

/// <summary>From the register of units: another contact of the recommender is on file, and is sent a link of its own.</summary>
public sealed record AskNewUnitContact : Act;

/// <summary>The recommender hands in its letter; the last one counts.</summary>
public sealed record HandInLetter(SealedDocument Document) : Act;

/// <summary>The recommender says of each application that waits for it in which place it recommends it, or why not.</summary>
/// <param name="Choices">In the order of the form.</param>
public sealed record Recommend(IReadOnlyList<RecommendationChoice> Choices) : Act;
