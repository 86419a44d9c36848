using Chuyi.Functions.Applications;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// What an expert is told of an application before answering: what it is called, and who has a part in it. Whether one has an
/// interest in it cannot be said otherwise.
/// </summary>
/// <param name="Parties">The units that take part beside the applicant; of members those that have confirmed.</param>
/// <param name="Recommender">Who recommends it, or empty.</param>
public sealed record ReviewItem(string Title, IReadOnlyList<string> Parties, string Recommender)
{
    public static ReviewItem Of(ApplicationSummary summary) =>
        new(
            string.Join(" · ", new[] { summary.HolderName(), summary.Beneath(), summary.Title }.OfType<string>()),
            summary.Designee?.Parties ?? [],
            summary.Recommender
        );
}
