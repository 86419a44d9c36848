using System.Text.RegularExpressions;

namespace Chuyi.Tests.Mail;

/// <summary>The closed list of letters, as the sources have it.</summary>
internal static partial class LetterKinds
{
    public static IReadOnlySet<string> All { get; } =
        Sources
            .Of(Sources.Service, ".cs")
            .Where(file =>
                file.EndsWith(".letters.cs", StringComparison.Ordinal) || file.EndsWith("/LockedLetter.cs", StringComparison.Ordinal)
            )
            .SelectMany(file => Made().Matches(File.ReadAllText(Path.Combine(Sources.Service, file))))
            .Select(kind => kind.Groups[1].Value)
            .ToHashSet();

    // However a letter is made, its kind comes first.
    [GeneratedRegex("(?:Letter|\\.Tell|new)\\(\\s*\"([a-z-]+)\"")]
    private static partial Regex Made();
}
