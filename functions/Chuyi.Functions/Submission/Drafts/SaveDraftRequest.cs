using System.Text.RegularExpressions;

namespace Chuyi.Functions.Submission;

/// <summary>What the script of a draft's page sends while somebody types.</summary>
/// <param name="Names">What stands in the fields now.</param>
/// <param name="Before">What stood in them when they were last loaded or saved.</param>
/// <param name="Version">The version of the draft that the page has.</param>
public sealed partial record SaveDraftRequest(DraftNames? Names, DraftNames? Before, string? Version)
{
    private const int Longest = 200;

    /// <summary>Whether all of it is there.</summary>
    public bool IsWhole =>
        Names is { Title: not null, Recommender: not null, Subject: not null }
        && Before is { Title: not null, Recommender: not null, Subject: not null };

    /// <summary>Whether a text can be the version of a row: an entity tag, and not the mark for any version.</summary>
    public static bool IsVersion(string? text) => text is { Length: <= Longest } && Tag().IsMatch(text);

    [GeneratedRegex(@"^W/""[\x21\x23-\x7e]*""\z")]
    private static partial Regex Tag();
}
