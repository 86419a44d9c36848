namespace Chuyi.Functions.Submission;

/// <summary>What is typed into a draft.</summary>
public sealed record DraftNames
{
    public required string Title { get; init; }

    public required string Recommender { get; init; }

    /// <summary>As they are kept: without blanks around them.</summary>
    public DraftNames Trimmed => new() { Title = Title.Trim(), Recommender = Recommender.Trim() };

    public static DraftNames Of(Draft draft) => new() { Title = draft.Title, Recommender = draft.Recommender };
}
