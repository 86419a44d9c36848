using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// The one code for all browsers that ask for an address in an hour in which strangers have used up its letters: one letter
/// more, whoever asks how often, and its owner can sign in everywhere. It is too long to be guessed, so that nobody counts
/// wrong ones and nobody can lock it, and it may be given again until it expires.
/// </summary>
public static class CodeForAll
{
    public const int Digits = 16;

    /// <summary>Minutes for which it is good: the hour it is for, and as long as any other after that.</summary>
    public const int Minutes = 60 + AccountRules.CodeMinutes;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(Minutes);

    private const string Mark = "all-";

    /// <summary>The request that all make who ask for an account in the hour of an instant. Without the key nobody knows it.</summary>
    public static string AskOf(Keys keys, CaseId account, DateTimeOffset now) =>
        Mark + keys.Token($"sign-in/all/{account}/{now.UtcTicks / TimeSpan.TicksPerHour}");

    /// <summary>Whether a request is one for it.</summary>
    public static bool Is(string ask) => ask.StartsWith(Mark, StringComparison.Ordinal);
}
