namespace Chuyi.Functions.ExpertReview;

/// <summary>A signed sheet of an application, with whose it is.</summary>
/// <param name="Expert">The expert's code in the pool of the round.</param>
public sealed record ReviewerSheet(string Expert, SheetScored Sheet)
{
    /// <summary>Whether its expert was asked as well, because the other sheets were too far apart.</summary>
    public bool IsOneMore { get; init; }
}
