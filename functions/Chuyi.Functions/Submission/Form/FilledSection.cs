namespace Chuyi.Functions.Submission;

/// <summary>What came of saving a section by itself.</summary>
/// <param name="Version">The version of the draft now.</param>
/// <param name="Seen">The mark of what stands there now.</param>
/// <param name="IsOthers">Whether somebody else wrote into it meanwhile, and nothing was saved.</param>
public sealed record FilledSection(string Version, string Seen, bool IsOthers = false)
{
    /// <summary>What they wrote, where it is something else than what was sent; null where it was saved.</summary>
    public IReadOnlyList<TheirText>? Theirs { get; init; }
}
