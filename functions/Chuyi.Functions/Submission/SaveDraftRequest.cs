namespace Chuyi.Functions.Submission;

/// <summary>What the script of a draft's page sends while somebody types.</summary>
/// <param name="Names">What stands in the fields now.</param>
/// <param name="Before">What stood in them when they were last loaded or saved.</param>
/// <param name="Version">The version of the draft that the page has.</param>
public sealed record SaveDraftRequest(DraftNames Names, DraftNames Before, string Version)
{
    private const int Longest = 200;

    /// <summary>Whether a text can be the version of a row.</summary>
    public static bool IsVersion(string text) => text.Length is > 0 and <= Longest;
}
