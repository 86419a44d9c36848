using Chuyi.Functions.Applications;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// What an expert is told of an application before answering: what it is called, and who has a part in it. Whether one has an
/// interest in it cannot be said otherwise.
/// </summary>
/// <param name="Parties">The units that take part beside the applicant.</param>
/// <param name="Recommender">Who recommends it, or empty.</param>
public sealed record ReviewItem(string Title, IReadOnlyList<string> Parties, string Recommender)
{
    public static ReviewItem Of(SubmittedApplication submitted) =>
        new(
            Named(submitted, submitted.Title),
            submitted.Subject?.Parties ?? [],
            submitted.Recommendation?.UnitName ?? submitted.Recommender
        );

    public static ReviewItem Of(ApplicationSummary summary) =>
        new(Named(summary, summary.Title), summary.Parties ?? [], summary.Recommender);

    private static string Named(IDesignated called, string title) =>
        string.Join(" · ", new[] { called.HolderName(), called.Beneath(), title }.OfType<string>());
}
