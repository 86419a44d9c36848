using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.Tests;

/// <summary>
/// No line is longer than <c>.editorconfig</c> allows: the formatter breaks code, but neither comments nor strings nor pages.
/// </summary>
public class LineLengthTests
{
    private static readonly int Longest = int.Parse(
        Regex
            .Match(File.ReadAllText(Path.Combine(Sources.Root, ".editorconfig")), @"^max_line_length = (\d+)$", RegexOptions.Multiline)
            .Groups[1]
            .Value,
        CultureInfo.InvariantCulture
    );

    private static readonly IReadOnlyList<string> Files =
    [
        .. from folder in new[] { "functions", "tests" }
        from file in Sources.Of(Path.Combine(Sources.Root, folder), ".cs", ".razor", ".css", ".js")
        select $"{folder}/{file}",
    ];

    [Fact]
    public void No_line_is_too_long()
    {
        var tooLong = (
            from file in Files
            from line in File.ReadLines(Path.Combine(Sources.Root, file)).Index()
            where line.Item.Length > Longest
            select $"{file}:{line.Index + 1} has {line.Item.Length} characters."
        ).ToList();

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong)); // Assert.Empty would cut the list short
    }

    [Fact]
    public void Every_kind_of_file_is_looked_at() =>
        Assert.Superset(
            new HashSet<string>
            {
                "functions/Chuyi.Functions/Composition.cs",
                "functions/Chuyi.Functions/Mail/Links/LinkPage.razor",
                "functions/Chuyi.Functions/Web/Assets/Styles/phone.css",
                "functions/Chuyi.Functions/Web/Assets/Scripts/page.js",
                "tests/Chuyi.Tests/LineLengthTests.cs",
            },
            Files.ToHashSet()
        );
}
