namespace Chuyi.Functions.Submission;

/// <summary>What came of saving: the version that the page goes on with, and what somebody else wrote meanwhile.</summary>
/// <param name="Version">The version of the draft now.</param>
/// <param name="Others">What stands in the draft, if somebody else changed it and nothing was saved; else null.</param>
public sealed record SavedDraft(string Version, DraftNames? Others = null)
{
    /// <summary>The same in words, as far as it is something else than what was sent; null where it was saved.</summary>
    public IReadOnlyList<TheirText>? Theirs { get; init; }
}
