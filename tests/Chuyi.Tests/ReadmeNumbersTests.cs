using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.Tests;

/// <summary>How many of the crash points are tried stands in the rehearsals that try them, and the README says the same.</summary>
public class ReadmeNumbersTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Sources.Root, "README.md"));

    [Fact]
    public void Crash_points() => Assert.Contains($"Of a whole round every {Every("CHUYI_CRASH_EVERY")}th crash point", Readme);

    [Fact]
    public void Crash_points_of_an_application() =>
        Assert.Contains($"of one application's life, its uploads included, every {Every("CHUYI_CRASH_EVERY") / Part}th", Readme);

    [Fact]
    public void Places_where_workflows_break_off() =>
        Assert.Contains($"where workflows break off every {Every("CHUYI_BREAK_EVERY")}th", Readme);

    private static int Part => Number(@"OneApplicationFromItsDraft,\s*Math\.Max\(1, Every / (\d+)\)");

    private static int Every(string setting) => Number($@"""{setting}""\) \?\? ""(\d+)""");

    private static int Number(string pattern) =>
        int.Parse(
            Assert
                .Single(
                    Directory
                        .EnumerateFiles(Path.Combine(Sources.Root, "tests/Chuyi.Rehearsals/Faults"), "*.cs")
                        .SelectMany(file => Regex.Matches(File.ReadAllText(file), pattern))
                )
                .Groups[1]
                .Value,
            CultureInfo.InvariantCulture
        );
}
